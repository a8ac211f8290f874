"""Turn a Plan into Envoy resources, and take the access logs back."""

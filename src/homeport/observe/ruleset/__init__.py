"""Read the packet filter's rules, of nft and of both kinds of iptables."""

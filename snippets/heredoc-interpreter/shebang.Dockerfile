FROM debian:trixie-slim
RUN <<EOF
#!/usr/bin/env perl
open my $out, '>', '/sum';
print $out 1 + 2 + 3, "\n";
EOF

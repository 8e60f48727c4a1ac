FROM debian:trixie-slim
RUN <<EOF perl
open my $out, '>', '/sum';
print $out 1 + 2 + 3, "\n";
EOF

FROM scratch
ARG V OTHER=other
ENV NESTED=${V:-${OTHER:-none}} QUOTED="${V:-two words}" BESIDE=${V:-a}_b

#include <pwd.h>
#include <stdio.h>

int main(void) { puts(getpwnam("root") ? "root is known" : "root is unknown"); }

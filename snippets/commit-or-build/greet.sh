echo "Hello from $(whoami)"

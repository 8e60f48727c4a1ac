echo "Hello from $VERSION"

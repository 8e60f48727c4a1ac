fn main() {
    println!("Hello from a container");
}

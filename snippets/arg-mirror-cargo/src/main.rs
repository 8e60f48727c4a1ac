fn main() {
    println!("Hello from cargo {}", itoa::Buffer::new().format(1));
}

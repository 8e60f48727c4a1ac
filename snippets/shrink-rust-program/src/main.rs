fn main() {
    println!("{}", hello_macros::greeting!());
}

use regex_lite::Regex;

fn main() {
    let name = Regex::new("[a-z]+").unwrap().find("--cargo--").unwrap();
    println!("Hello from {}", name.as_str());
}

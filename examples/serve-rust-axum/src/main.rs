//! A small JSON service, which is its own health check.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::ExitCode;
use std::time::Duration;

use axum::extract::Query;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use tokio::signal::unix::{SignalKind, signal};

const PORT: u16 = 8000;
const GRACE: Duration = Duration::from_secs(8); // docker stop kills after ten

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        None | Some("serve") => serve(),
        Some("health") => health(),
        Some(other) => Err(format!("unknown command {other:?}: use serve or health").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

type Done = Result<(), Box<dyn std::error::Error>>;

#[tokio::main]
async fn serve() -> Done {
    // Before the port opens, so that no signal is missed.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (stopped, mut asked_to_stop) = tokio::sync::watch::channel(false);
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::UNSPECIFIED, PORT)).await?;
    println!("listening on port {PORT}");

    let stop = async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        let _ = stopped.send(true);
    };
    let too_late = async move {
        let _ = asked_to_stop.wait_for(|&asked| asked).await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        served = axum::serve(listener, routes()).with_graceful_shutdown(stop).into_future() => Ok(served?),
        () = too_late => Err("open requests took too long".into()),
    }
}

/// Asks the running service without any library: the image has no curl.
fn health() -> Done {
    let patience = Some(Duration::from_secs(2));
    let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, PORT))?;
    connection.set_read_timeout(patience)?;
    connection.set_write_timeout(patience)?;
    connection.write_all(b"GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
    let mut answer = [0; 12];
    connection.read_exact(&mut answer)?;
    match &answer[8..] {
        b" 200" => Ok(()),
        other => Err(format!("status{}", String::from_utf8_lossy(other)).into()),
    }
}

#[derive(Deserialize)]
struct Who {
    name: Option<String>,
}

#[derive(Serialize)]
struct Greeting {
    message: String,
}

fn routes() -> Router {
    Router::new()
        .route("/", get(hello))
        .route("/healthz", get(async || "ok"))
        .route("/slow", get(slow))
}

async fn hello(Query(who): Query<Who>) -> Json<Greeting> {
    Json(greeting(who.name.as_deref().unwrap_or("world")))
}

/// Takes as long as a real report would, so that you can stop the service in the middle.
async fn slow() -> Json<Greeting> {
    tokio::time::sleep(Duration::from_millis(1500)).await;
    Json(greeting("at last"))
}

fn greeting(name: &str) -> Greeting {
    Greeting { message: format!("Hello, {name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greets_by_name() {
        assert_eq!(greeting("Ann").message, "Hello, Ann");
    }

    #[tokio::test]
    async fn answers_requests() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(axum::serve(listener, routes()).into_future());
        let ask = move || {
            let mut connection = TcpStream::connect(address).unwrap();
            connection.write_all(b"GET /?name=Ann HTTP/1.0\r\n\r\n").unwrap();
            let mut answer = String::new();
            connection.read_to_string(&mut answer).unwrap();
            answer
        };
        let answer = tokio::task::spawn_blocking(ask).await.unwrap();
        assert!(answer.ends_with(r#"{"message":"Hello, Ann"}"#), "{answer}");
    }
}

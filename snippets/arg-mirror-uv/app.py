from itsdangerous import Signer

print(Signer("not-a-real-key").unsign(Signer("not-a-real-key").sign("Hello")).decode())

filedesc://x.arc 0.0.0.0 20240304083000 text/plain 77
1 0 InternetArchive
URL IP-address Archive-date Content-type Archive-length

http://post.example/a 1.2.3.4 20240304083000 text/html 173
HTTP/1.1 200 OK
Content-Type: text/html

<html><title>Talks</title><h1>Talks go on</h1><p>“We will talk,” the mayor of Sorhat, Ilse Brandt, said on Sunday.</p></html>

//! The content security policy: one text for the `<meta>` of every page and for servers' headers.
//! `frame-ancestors` is left to the host, who alone knows where the pages may be framed.

/// The policy.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";

/// Ready text for hosts that read a `_headers` file: policy, sniffing, referrer, and that hashed
/// files keep for ever. The worker is always asked for again: a browser that kept an old one would never learn of a new
/// version. Pages are left to such hosts' own rule, which is to ask again each time.
pub fn headers(hashed: &[String]) -> String {
    let mut text = String::from("/*\n");
    for line in [
        &["Content-Security-Policy: ", POLICY].concat(),
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
    ] {
        text.push_str("  ");
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("/sw.js\n  Cache-Control: no-cache\n");
    text.push_str("/*.webmanifest\n  Content-Type: application/manifest+json\n");
    for name in hashed {
        text.push('/');
        text.push_str(name);
        text.push_str("\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    text
}

/// What must never stand in a page under this policy: styles and scripts in the HTML itself.
///
/// # Errors
/// Names the first breach.
pub fn inspect(html: &str) -> Result<(), String> {
    for breach in [
        " style=\"",
        "<style",
        " onclick=",
        " onload=",
        " onerror=",
        "javascript:",
    ] {
        if let Some(at) = html.find(breach) {
            let near: String = html[at..].chars().take(60).collect();
            return Err([
                "`",
                breach.trim(),
                "` is forbidden by the policy, near: ",
                &near,
            ]
            .concat());
        }
    }
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap_or_default();
        if !tag.contains(" src=") && !tag.contains("type=\"application/json\"") {
            return Err(["an inline script would run: <script", tag].concat());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::inspect;

    #[test]
    fn a_data_block_passes_and_an_inline_script_does_not() {
        assert!(inspect(r#"<script type="application/json" data-for="x">{}</script>"#).is_ok());
        assert!(inspect("<script>alert(1)</script>").is_err());
    }

    #[test]
    fn a_style_in_the_html_is_refused() {
        assert!(inspect(r#"<p style="color: red">"#).is_err());
    }
}

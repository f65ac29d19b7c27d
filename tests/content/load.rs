//! A file that can't be read is named.

use serde_json::json;

use crate::wrong::Copy;

#[test]
fn a_file_of_another_shape_is_refused_with_its_name() {
    let shapes = [
        ("facts.json", json!({"x": {"value": 1.5}})),
        ("kk/ui.json", json!({"x": [1]})),
        ("en/glossary.json", json!({"x": {}})),
    ];
    for (file, value) in shapes {
        let copy = Copy::new();
        copy.edit(file, |content| *content = value);
        let error = copy.load().expect_err(file);
        assert_eq!(error.file, file);
        assert!(!error.says.is_empty());
    }
    let copy = Copy::new();
    std::fs::write(
        copy.path("meta.json"),
        "{\n  \"content_date\": \"2026-13-01\"\n}",
    )
    .unwrap();
    let error = copy.load().expect_err("a month that is none");
    assert!(
        error.to_string().contains("content/meta.json") && error.says.contains("line "),
        "{error}"
    );
    std::fs::remove_file(copy.path("sources.json")).unwrap();
    assert!(copy.load().is_err());
}

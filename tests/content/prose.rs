//! Rules on texts: each fires on a wrong paragraph, and lets the right one pass.

use one_chamber::text::Language::{self, En, Kk, Ru};

use crate::wrong::{LESSON, after, block, fact, fires, rules};

const NONE: [&str; 0] = [];

#[test]
fn a_brace_without_its_partner_and_an_unknown_form_are_refused() {
    for wrong in [
        "Open {fact:x.",
        "Closed} here.",
        "A {link:x} here.",
        "One *star.",
        "Two ** stars.",
    ] {
        assert_eq!(rules(En, wrong), ["form"], "{wrong}");
    }
    assert!(rules(En, "Only the interface takes {n}.").contains(&"form"));
}

#[test]
fn a_form_that_leads_nowhere_is_refused() {
    for wrong in [
        "{fact:no-such} seats.",
        "{calc:no-such + no-such} seats.",
        "A {term:no-such|term}.",
        "Said.{source:no-such}",
    ] {
        assert_eq!(rules(En, wrong), ["reference"], "{wrong}");
    }
}

#[test]
fn a_digit_typed_by_hand_is_refused() {
    assert_eq!(rules(En, "There are 145 seats."), ["digit"]);
    assert_eq!(rules(Kk, "Барлығы ٣ орын."), ["digit"]);
    assert_eq!(rules(En, "The texts are under CC BY 4.0."), NONE);
    let size = fact(|fact| matches!(fact.value, Some(one_chamber::facts::Value::Whole(_))));
    assert_eq!(
        rules(En, &format!("There are {{fact:{size}}} of them.")),
        NONE
    );
}

#[test]
fn an_empty_text_and_stray_spaces_are_refused() {
    for wrong in ["", " ", "Два  пробела.", "В конце. "] {
        assert_eq!(rules(Ru, wrong), ["empty"], "{wrong:?}");
    }
}

#[test]
fn quotes_are_those_of_the_language() {
    for (language, wrong) in [
        (En, "A \"straight\" quote."),
        (En, "It's straight."),
        (En, "A «foreign» quote."),
        (En, "An “open quote."),
        (En, "Three points..."),
        (Ru, "Слово “чужое”."),
        (Ru, "Слово «открыто."),
        (Kk, "Сөз \"түзу\"."),
    ] {
        assert!(
            rules(language, wrong).iter().all(|rule| *rule == "quote"),
            "{wrong}"
        );
        assert!(rules(language, wrong).contains(&"quote"), "{wrong}");
    }
    assert_eq!(rules(En, "The law’s “own” words…"), NONE);
    assert_eq!(rules(Ru, "Слово «своё „внутри“ слово»."), NONE);
}

#[test]
fn a_dash_is_no_hyphen_and_an_english_one_has_no_spaces() {
    for (language, wrong) in [
        (En, "One - two."),
        (En, "One — two."),
        (Ru, "Один - два."),
        (Kk, "Бір – екі."),
    ] {
        assert_eq!(rules(language, wrong), ["dash"], "{wrong}");
    }
    assert_eq!(rules(Ru, "Курултай — парламент."), NONE);
    assert_eq!(rules(En, "One-seat districts."), NONE);
}

#[test]
fn no_ending_is_glued_to_a_value() {
    let id = fact(|fact| matches!(fact.value, Some(one_chamber::facts::Value::Whole(_))));
    for wrong in [
        "{fact:ID}ға дейін.",
        "{fact:ID}-ға дейін.",
        "Үлесі {fact:ID}%.",
        "Үлесі {fact:ID} %-дан көп.",
    ] {
        assert_eq!(rules(Kk, &wrong.replace("ID", &id)), ["ending"], "{wrong}");
    }
    assert_eq!(rules(Kk, &"Бұл {fact:ID}-сұрақ.".replace("ID", &id)), NONE);
    assert_eq!(
        rules(Ru, &"Это {fact:ID}-й вопрос.".replace("ID", &id)),
        ["ending"]
    );
}

#[test]
fn letters_are_those_of_the_language() {
    for (language, wrong) in [
        (Kk, "Заң. This was left in English."),
        (Ru, "Закон. This too."),
        (Kk, "Ел билiгi халықта."),
        (En, "The Сhamber met."),
        (En, "It is Құрылтай."),
        (Ru, "Новый Құрылтай собрался."),
    ] {
        assert!(rules(language, wrong).contains(&"script"), "{wrong}");
    }
    assert_eq!(rules(Kk, "«Amanat» партиясы."), NONE);
    assert_eq!(rules(Ru, "Партии «Ақ жол» и «Әділет»."), NONE);
}

#[test]
fn words_that_judge_are_refused_in_our_own_voice() {
    for (language, wrong) in [
        (En, "It was a historic vote."),
        (En, "The people’s Constitution was adopted."),
        (En, "The so-called reform."),
        (En, "Votes were wasted votes."),
        (Ru, "Это историческое решение."),
        (Ru, "Так называемая реформа."),
        (Ru, "Это Новый Казахстан."),
        (Ru, "Это укрепляет парламент."),
        (Kk, "Бұл тарихи шешім."),
        (Kk, "Бұл Жаңа Қазақстан."),
        (Kk, "Ел бірауыздан қолдады."),
        (Kk, "Бұл парламентті нығайтады."),
    ] {
        assert_eq!(rules(language, wrong), ["judging"], "{wrong}");
    }
}

#[test]
fn plain_uses_of_the_same_words_pass() {
    let id = fact(|fact| matches!(fact.value, Some(one_chamber::facts::Value::Whole(_))));
    for (language, right) in [
        (En, "These are historical data."),
        (En, "Otherwise it fails."),
        (Ru, "Это исторические данные."),
        (Ru, "Режим показа."),
        (Kk, "Бұл тарихи деректер."),
        (Kk, "Қолдағаны бірауыздан: {fact:ID}."),
        (Ru, "Приняли единогласно: {fact:ID}."),
    ] {
        assert_eq!(rules(language, &right.replace("ID", &id)), NONE, "{right}");
    }
}

#[test]
fn somebody_who_is_named_may_judge() {
    let claim = fact(|fact| fact.attributed);
    let plain = fact(|fact| !fact.attributed);
    let set = |id: &str| {
        let id = id.to_owned();
        after("en/facts.json", move |facts| {
            facts[&id]["text"] = "A historic, genuine, long-awaited change.".into();
        })
    };
    assert!(!set(&claim).iter().any(|problem| problem.rule == "judging"));
    fires(&set(&plain), "judging", "en/facts.json", &plain);
}

fn of_words(word: &str, n: usize) -> String {
    let mut text = vec![word; n].join(" ");
    text.push('.');
    text
}

#[test]
fn a_sentence_of_more_than_thirty_words_is_refused() {
    for (language, word) in [(En, "word"), (Ru, "слово"), (Kk, "сөз")] {
        assert_eq!(rules(language, &of_words(word, 31)), ["length"]);
        assert_eq!(rules(language, &of_words(word, 30)), NONE);
    }
}

#[test]
fn a_file_of_long_sentences_is_refused() {
    for (language, word) in [(En, "word"), (Ru, "слово"), (Kk, "сөз")] {
        let file = format!("{}/lessons/{LESSON}.json", language.code());
        let id = block("paragraph");
        let text = vec![of_words(word, 24); 200].join(" ");
        let problems = after(&file, |lesson| lesson["blocks"][&id] = text.into());
        fires(&problems, "length", &file, "(whole file)");
    }
}

#[test]
fn two_sides_of_unlike_length_are_refused() {
    let lesson = crate::content().lesson[LESSON].clone();
    let id = lesson.blocks().find_map(|block| match &block.kind {
        one_chamber::lesson::BlockKind::Views { supporters, .. } => supporters.first().cloned(),
        _ => None,
    });
    for language in Language::ALL {
        let id = id.clone().expect("a view");
        let problems = after(&format!("{}/facts.json", language.code()), |facts| {
            facts[&id]["text"] = "!".into();
        });
        fires(
            &problems,
            "balance",
            &format!("{}/lessons/{LESSON}.json", language.code()),
            "15 %",
        );
    }
}

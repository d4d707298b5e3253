//! The life of a request: what may follow what, and when a reply is due.

use chrono::NaiveDate;
use gongkai::{Applicant, Calendar, Column, Consulted, Event, Receipt, Remedy, RequestRecord, RequestStatus, Row, Way};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn request(received: &str, events: &[(&str, Event)]) -> RequestRecord {
    let mut request = RequestRecord::new("1", Applicant::NaturalPerson, Receipt::new(Way::InPerson, day(received))).expect("received");
    for (on, event) in events {
        request.record(day(on), event.clone()).expect("allowed");
    }
    request
}

fn due(request: &RequestRecord, today: &str) -> String {
    request.deadline(Calendar::national(), day(today)).expect("known").due.to_string()
}

fn status(request: &RequestRecord, today: &str) -> RequestStatus {
    request.status(Calendar::national(), day(today)).expect("known")
}

const AMEND: Event = Event::Amended;
const ASK_THIRD: Event = Event::ConsultationBegan { whom: Consulted::ThirdParty };
const THIRD_ANSWERED: Event = Event::ConsultationEnded { whom: Consulted::ThirdParty };
const ASK_ORGAN: Event = Event::ConsultationBegan { whom: Consulted::OtherOrgan };
const ORGAN_ANSWERED: Event = Event::ConsultationEnded { whom: Consulted::OtherOrgan };

fn asked() -> Event {
    Event::AmendmentAsked { until: day("2025-03-31") }
}

fn replied(outcome: Row) -> Event {
    Event::Replied { outcome, ground: None }
}

#[test]
fn the_time_counts_from_receipt_amendment_or_payment() {
    assert_eq!(due(&request("2025-03-03", &[]), "2025-03-03"), "2025-03-31");
    assert_eq!(due(&request("2025-03-03", &[("2025-03-05", asked()), ("2025-03-10", AMEND)]), "2025-03-10"), "2025-04-08");
    assert_eq!(due(&request("2025-03-03", &[("2025-03-10", Event::Extended)]), "2025-03-10"), "2025-04-28");
    let fee = Event::FeeNotified { amount: 200.into() };
    let paid = request("2025-03-03", &[("2025-03-05", fee.clone()), ("2025-03-10", Event::FeePaid)]);
    assert_eq!(due(&paid, "2025-03-10"), "2025-04-08");
    let unpaid = request("2025-03-03", &[("2025-03-05", fee)]);
    assert_eq!(status(&unpaid, "2025-04-02"), RequestStatus::AwaitingPayment);
    assert_eq!(status(&unpaid, "2025-04-03"), RequestStatus::Lapsed); // twenty working days are over
}

#[test]
fn asking_others_stops_the_time_by_the_law_of_the_day() {
    let third = request("2025-03-03", &[("2025-03-10", ASK_THIRD), ("2025-03-14", THIRD_ANSWERED)]);
    assert_eq!(due(&third, "2025-03-14"), "2025-04-08");
    // While they are still being asked, every day moves the deadline.
    let open = request("2025-03-03", &[("2025-03-10", ASK_THIRD)]);
    assert_eq!(due(&open, "2025-03-14"), "2025-04-08");
    assert_eq!(status(&open, "2025-03-20"), RequestStatus::Consulting);
    // After fifteen working days the silence of a third party stops nothing.
    assert_eq!((due(&open, "2025-06-01").as_str(), status(&open, "2025-06-01")), ("2025-04-23", RequestStatus::Overdue));
    let two = request(
        "2025-03-03",
        &[("2025-03-10", ASK_THIRD), ("2025-03-11", ASK_THIRD), ("2025-03-12", THIRD_ANSWERED), ("2025-03-14", THIRD_ANSWERED)],
    );
    assert_eq!(due(&two, "2025-03-14"), "2025-04-03");
    // Asking another organ stops the time since 2019 only.
    let asking = |received: &str, from: &str, to: &str| request(received, &[(from, ASK_ORGAN), (to, ORGAN_ANSWERED)]);
    assert_eq!(due(&asking("2025-03-03", "2025-03-10", "2025-03-14"), "2025-03-14"), "2025-04-08");
    assert_eq!(due(&request("2018-03-05", &[]), "2018-03-05"), due(&asking("2018-03-05", "2018-03-12", "2018-03-16"), "2018-03-16"));
}

#[test]
fn a_request_stays_under_the_law_of_its_receipt() {
    let amended = request("2019-05-06", &[("2019-05-07", asked()), ("2019-05-20", AMEND)]);
    let deadline = amended.deadline(Calendar::national(), day("2019-05-20")).expect("known");
    assert_eq!((deadline.count.days.len(), deadline.due.to_string().as_str()), (15, "2019-06-11"));
}

#[test]
fn statuses() {
    let open = request("2025-03-03", &[]);
    assert_eq!(status(&open, "2025-03-31"), RequestStatus::Handling);
    assert_eq!(status(&open, "2025-04-01"), RequestStatus::Overdue);
    assert_eq!(status(&request("2025-03-03", &[("2025-03-31", replied(Row::Granted))]), "2025-12-31"), RequestStatus::AnsweredInTime);
    assert_eq!(status(&request("2025-03-03", &[("2025-04-01", replied(Row::Granted))]), "2025-12-31"), RequestStatus::AnsweredLate);
    assert_eq!(status(&request("2025-03-03", &[("2025-03-05", asked())]), "2025-03-20"), RequestStatus::AwaitingAmendment);
    let withdrawn = request("2025-03-03", &[("2025-03-05", Event::Withdrawn)]);
    assert_eq!((status(&withdrawn, "2025-12-31"), withdrawn.outcome()), (RequestStatus::Withdrawn, Some(Row::OtherMisc)));
}

/// What happened before, what cannot follow, and why.
type Case = (Vec<(&'static str, Event)>, Event, &'static str);

#[test]
fn steps_that_cannot_be_are_refused_and_change_nothing() {
    let fee = Event::FeeNotified { amount: 100.into() };
    let sought = |remedy| Event::RemedySought { remedy };
    let decided = |remedy, result| Event::RemedyDecided { remedy, result };
    let cases: Vec<Case> = vec![
        (vec![], AMEND, "no notice to amend is open"),
        (vec![("2025-03-04", asked())], asked(), "asked for once"),
        (vec![], Event::AmendmentAsked { until: day("2025-03-01") }, "ends before the notice"),
        (vec![], THIRD_ANSWERED, "nobody is being asked"),
        (vec![("2025-03-04", Event::Extended)], Event::Extended, "extended once"),
        (vec![], Event::FeePaid, "no fee is open"),
        (vec![], Event::FeeNotified { amount: 0.into() }, "above zero"),
        (vec![("2025-03-04", fee.clone()), ("2025-03-05", Event::FeePaid)], replied(Row::OtherFeeUnpaid), "no fee notice is open"),
        (vec![], replied(Row::OtherNotCorrected), "no notice to amend is open"),
        (vec![("2025-03-04", asked())], replied(Row::OtherNotCorrected), "time to amend is not over"),
        (vec![("2025-03-04", fee.clone())], replied(Row::OtherFeeUnpaid), "time to pay is not over"),
        (vec![], replied(Row::Nonexistent), "no outcome in the table of that year"),
        (vec![], replied(Row::UnavailableStillUnclear), "has not been amended"),
        (vec![], replied(Row::Refused), "no outcome in the table of that year"),
        (vec![], replied(Row::Received), "no outcome in the table of that year"),
        (vec![("2025-03-04", replied(Row::Granted))], replied(Row::Granted), "is concluded"),
        (vec![("2025-03-04", Event::Withdrawn)], asked(), "is concluded"),
        (vec![], Event::Delivered, "no reply is to be delivered"),
        (vec![], sought(Remedy::LitigationAfterReconsideration), "no reconsideration has been decided"),
        (vec![], decided(Remedy::Reconsideration, Column::Upheld), "no such remedy is pending"),
        (
            vec![("2025-03-04", sought(Remedy::Reconsideration))],
            decided(Remedy::Reconsideration, Column::Pending),
            "upheld, corrected or other",
        ),
    ];
    for (before, event, expected) in cases {
        let mut request = request("2025-03-03", &before);
        let copy = request.clone();
        let error = request.record(day("2025-03-10"), event.clone()).expect_err(expected);
        assert!(error.is_illegal_step() && error.to_string().contains(expected), "{event:?}: {error}");
        assert!(error.message(gongkai::Lang::Zh).contains("不能登记"));
        assert_eq!(request, copy);
    }
    assert!(request("2025-03-03", &[]).record(day("2025-03-02"), Event::Extended).expect_err("before").is_bad_value());
}

#[test]
fn a_whole_life_comes_back_from_json() {
    let life = request(
        "2025-03-03",
        &[
            ("2025-03-05", asked()),
            ("2025-03-10", AMEND),
            ("2025-03-12", ASK_THIRD),
            ("2025-03-20", THIRD_ANSWERED),
            ("2025-03-25", Event::Extended),
            ("2025-04-20", replied(Row::RefusedThirdPartyRights)),
            ("2025-04-22", Event::Delivered),
            ("2025-05-06", Event::RemedySought { remedy: Remedy::Reconsideration }),
            ("2025-07-01", Event::RemedyDecided { remedy: Remedy::Reconsideration, result: Column::Corrected }),
            ("2025-07-10", Event::RemedySought { remedy: Remedy::LitigationAfterReconsideration }),
        ],
    );
    let json = serde_json::to_string(&life).expect("written");
    assert_eq!(serde_json::from_str::<RequestRecord>(&json).expect("read"), life);
    let broken = json.replace("2025-07-01", "2025-05-01");
    assert!(serde_json::from_str::<RequestRecord>(&broken).expect_err("out of order").to_string().contains("lies before the step"));
}

#[test]
fn the_day_of_receipt_depends_on_the_way() {
    for (way, confirmed, expected) in [
        (Way::InPerson, None, Some("2025-03-03")),
        (Way::SignedMail, None, Some("2025-03-03")),
        (Way::SignedMail, Some("2025-03-05"), Some("2025-03-03")),
        (Way::OrdinaryMail, Some("2025-03-05"), Some("2025-03-05")),
        (Way::Online, None, None),
        (Way::Fax, Some("2025-03-01"), None),
    ] {
        let mut receipt = Receipt::new(way, day("2025-03-03"));
        receipt.confirmed = confirmed.map(day);
        assert_eq!(receipt.received().ok().map(|it| it.to_string()).as_deref(), expected, "{way}");
    }
}

#[test]
fn what_comes_too_late_heals_nothing() {
    for late in [Event::Extended, asked_until("2025-07-01"), ASK_THIRD, Event::FeeNotified { amount: 100.into() }] {
        let request = request("2025-03-03", &[("2025-06-02", late.clone())]);
        assert_eq!(due(&request, "2025-06-05"), "2025-03-31", "{late:?}");
        assert_eq!(status(&request, "2025-06-05"), RequestStatus::Overdue, "{late:?}");
    }
    let extended = request("2025-03-03", &[("2025-04-15", Event::Extended), ("2025-04-20", replied(Row::Granted))]);
    assert_eq!(status(&extended, "2025-12-31"), RequestStatus::AnsweredLate);
}

fn asked_until(until: &str) -> Event {
    Event::AmendmentAsked { until: day(until) }
}

#[test]
fn a_request_that_is_not_amended_in_time_lapses_and_is_not_late() {
    let asked = request("2025-03-03", &[("2025-03-05", asked_until("2025-04-10"))]);
    assert_eq!(status(&asked, "2025-04-10"), RequestStatus::AwaitingAmendment);
    assert_eq!(status(&asked, "2025-04-11"), RequestStatus::Lapsed);
    let closed = request("2025-03-03", &[("2025-03-05", asked_until("2025-04-10")), ("2025-04-11", replied(Row::OtherNotCorrected))]);
    assert_eq!(status(&closed, "2025-12-31"), RequestStatus::AnsweredInTime);
    let notice = |received: &str| request(received, &[]).amendment_notice_by(Calendar::national()).expect("known").map(|it| it.to_string());
    assert_eq!((notice("2026-02-02").as_deref(), notice("2012-02-02")), (Some("2026-02-11"), None));
}

#[test]
fn a_day_knows_nothing_of_what_comes_after_it() {
    let answered = request("2025-12-01", &[("2026-01-10", replied(Row::Granted))]);
    assert_eq!(status(&answered, "2025-12-31"), RequestStatus::Overdue);
    let withdrawn = request("2025-12-15", &[("2026-01-10", Event::Withdrawn)]);
    assert_eq!(status(&withdrawn, "2025-12-31"), RequestStatus::Handling);
    let extended = request("2025-12-15", &[("2026-01-05", Event::Extended)]);
    assert_ne!(due(&extended, "2025-12-31"), due(&extended, "2026-01-05"));
}

#[test]
fn the_law_and_the_table_are_those_of_the_day() {
    // Before 2019 nobody had to confirm, and the table of the year had other outcomes.
    let online = RequestRecord::new("1", Applicant::NaturalPerson, Receipt::new(Way::Online, day("2012-03-05"))).expect("no confirmation");
    assert_eq!(online.received(), day("2012-03-05"));
    assert_eq!(request("2015-03-03", &[("2015-03-10", replied(Row::Nonexistent))]).outcome(), Some(Row::Nonexistent));
    assert_eq!(request("2019-07-01", &[("2019-07-10", replied(Row::OtherHandling))]).outcome(), Some(Row::OtherHandling));
    let mut abolished = request("2018-03-05", &[]);
    let fee = Event::FeeNotified { amount: 100.into() };
    assert!(abolished.record(day("2018-03-06"), fee.clone()).expect_err("no fee").to_string().contains("abolished"));
    // Cost fees never stopped the time.
    let paid = request("2012-12-20", &[("2012-12-21", fee), ("2012-12-25", Event::FeePaid)]);
    assert_eq!(due(&paid, "2012-12-25"), "2013-01-11");
}

#[test]
fn a_corrected_reply_is_given_anew_and_counted_once() {
    let sought = Event::RemedySought { remedy: Remedy::Reconsideration };
    let corrected = Event::RemedyDecided { remedy: Remedy::Reconsideration, result: Column::Corrected };
    let mut request = request(
        "2025-03-03",
        &[
            ("2025-03-10", replied(Row::RefusedStateSecret)),
            ("2025-04-01", sought),
            ("2025-06-01", corrected),
            ("2025-06-10", replied(Row::Granted)),
        ],
    );
    assert_eq!((request.outcome(), status(&request, "2025-12-31")), (Some(Row::RefusedStateSecret), RequestStatus::AnsweredInTime));
    assert!(request.record(day("2025-06-11"), replied(Row::Granted)).is_err());
}

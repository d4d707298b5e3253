//! More courses than people in them: 举办培训240期，培训人员3人次. The two numbers were exchanged.

use crate::validate::contradiction::stated;
use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Concept, Place, Reading};

/// So much may stand between the courses and their people, in characters.
const BETWEEN: usize = 12;

/// Those who were trained.
const PEOPLE: [&str; 6] = ["培训人员", "参训人员", "受训人员", "参加人员", "参训人数", "培训人数"];
/// So many courses, and so many times as many as people, are no slip of the tongue.
const MANY: i64 = 10;
const TIMES: i64 = 5;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let people = stated(reading, Concept::TrainingParticipants);
    for (courses, course) in stated(reading, Concept::TrainingSessions) {
        let next = people.iter().find(|it| it.1.place.start >= course.place.end);
        let Some((count, those)) = next.filter(|it| it.0 > 0) else { continue };
        let between = text.get(course.place.end..those.place.start).unwrap_or_default();
        // 选派2人参加省厅培训, 培训讲师5人: others than those who were trained.
        let own = text.get(course.place.end..those.place.end).unwrap_or_default().trim_start_matches(['，', ',', '、', ' ']);
        if between.chars().nth(BETWEEN).is_some() || !PEOPLE.iter().any(|it| own.starts_with(it)) {
            continue;
        }
        let place = Place::new(&reading.document, course.place.start..those.place.end);
        // A course may have been for one, and several courses for two: only what is many times as much was exchanged.
        if courses < MANY || courses < count.saturating_mul(TIMES) {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: format!("courses {courses}/{count}"),
            severity: None,
            message: Bilingual::new(
                format!("培训 {courses} 期（次），参训却只有 {count} 人（次），两个数可能写反了。"),
                format!("{courses} courses and {count} people in them: the two may be exchanged."),
            ),
            places: vec![place],
            concepts: vec![Concept::TrainingSessions, Concept::TrainingParticipants],
            expected: None,
            found: Some(courses.to_string()),
            suspects: Vec::new(),
        });
    }
}

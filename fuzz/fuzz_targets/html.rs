#![no_main]

use libfuzzer_sys::fuzz_target;

// Whatever it is, it opens as a page does.
fuzz_target!(|bytes: &[u8]| gongkai_fuzz::read(&[b"<html>", bytes].concat()));

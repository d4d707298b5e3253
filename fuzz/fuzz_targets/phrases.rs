#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| gongkai_fuzz::read(gongkai_fuzz::words::text(bytes).as_bytes()));

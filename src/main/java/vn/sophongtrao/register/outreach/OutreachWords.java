package vn.sophongtrao.register.outreach;

import vn.sophongtrao.platform.vocabulary.Words;

/** The kinds and audiences as they stood when they were read. */
record OutreachWords(Words kinds, Words audiences) {}

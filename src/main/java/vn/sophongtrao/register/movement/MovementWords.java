package vn.sophongtrao.register.movement;

import vn.sophongtrao.platform.vocabulary.Words;

/** The vocabularies of the register, and the kinds of places of the directory, as they stood when they were read. */
record MovementWords(Words kinds, Words leads, Words schemes, Words scopes, Words ratings, Words placeKinds) {}

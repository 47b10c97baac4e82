package vn.sophongtrao.platform.web;

/**
 * The signed-in person as the page frame shows them, in the reader's language.
 *
 * @param accountId by which a browser keeps apart what it keeps for each person
 * @param name full name
 * @param role the role's constant name, for the menu
 * @param roleLabel the role in words
 * @param unitName whose data the page shows: the person's reporting unit, or the body above the units
 */
public record FramePerson(long accountId, String name, String role, String roleLabel, String unitName) {}

package org.ricdm.passerelle.people;

/** How a member relates to a term of the thesaurus. */
public enum TermRelation {
    CAN_HELP,
    LOOKING_FOR
}

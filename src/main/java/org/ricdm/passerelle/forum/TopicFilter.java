package org.ricdm.passerelle.forum;

/** Which topics of a forum are listed. */
public enum TopicFilter {
    ALL,
    QUESTIONS,
    UNANSWERED
}

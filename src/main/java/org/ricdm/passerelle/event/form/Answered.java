package org.ricdm.passerelle.event.form;

/** A question with what somebody answered to it. */
public record Answered(Question question, Answer answer) {}

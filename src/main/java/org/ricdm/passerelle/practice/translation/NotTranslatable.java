package org.ricdm.passerelle.practice.translation;

/** A sheet cannot be translated by who asks, or not into that language; nothing is changed. */
public class NotTranslatable extends RuntimeException {

    private final Obstacle obstacle;

    NotTranslatable(Obstacle obstacle) {
        super("not translatable: " + obstacle);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}

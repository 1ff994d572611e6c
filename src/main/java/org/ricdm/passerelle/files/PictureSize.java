package org.ricdm.passerelle.files;

/** Width and height in pixels, as the picture is shown. */
public record PictureSize(int width, int height) {}

package org.manumit.world.scene;

/** A way of exploiting people, or an innocent life that looks like one. */
interface Method {
    /** Plays one scene through the script. */
    void play(Script script);
}

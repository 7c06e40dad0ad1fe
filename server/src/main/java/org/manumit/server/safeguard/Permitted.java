package org.manumit.server.safeguard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an endpoint. An endpoint without it answers nobody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {

    /** Any of these roles suffices. Empty together with {@link #everyone} unset: any signed-in user. */
    Role[] roles() default {};

    /** Under which mandate. */
    Mandate.Need mandate() default Mandate.Need.NONE;

    /** Also for a user who has yet to replace a one-time password. */
    boolean withOneTimePassword() default false;

    /** Also for a program's token where it changes accounts or mandates; reading and feeding are open to tokens anyway. */
    boolean byToken() default true;

    /** Open without signing in. */
    boolean everyone() default false;
}

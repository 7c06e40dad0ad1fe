package org.manumit.formats.selector;

/** Kinds of values that identify a person, thing or account. */
public enum SelectorKind {
    /** Telephone number; canonical form E.164. */
    PHONE,
    /** E-mail address; canonical form lower case. */
    EMAIL,
    /** Account name on a platform; canonical form {@code platform:name} or {@code @name}, lower case. */
    HANDLE,
    /** Web address; canonical form without tracking parameters. */
    URL,
    /** Vehicle licence plate; canonical form region, colon, upper-case letters and digits. */
    PLATE,
    /** Maritime Mobile Service Identity; nine digits. */
    MMSI,
    /** IMO ship number; seven digits, the last a check digit. */
    IMO,
    /** Bank or payment account; IBAN when it checks, else upper-case letters and digits. */
    ACCOUNT,
    /** Number of a passport, identity card, tax or company register; upper-case letters and digits. */
    DOCUMENT,
    /** Digest or perceptual hash of an image; lower-case hexadecimal. */
    IMAGE_HASH
}

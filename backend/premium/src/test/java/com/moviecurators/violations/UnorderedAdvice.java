package com.moviecurators.violations;

import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Breaks a rule on purpose: whether its answers are used is left to chance. */
@RestControllerAdvice
public class UnorderedAdvice {

}

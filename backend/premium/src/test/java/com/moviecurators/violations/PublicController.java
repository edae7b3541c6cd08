package com.moviecurators.violations;

import org.springframework.web.bind.annotation.RestController;

/** Breaks a rule on purpose: other classes may call it. */
@RestController
public class PublicController {

}

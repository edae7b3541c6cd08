package com.moviecurators.premium.payment.approve;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Retries around transactions: each retry of a recording is a transaction of its own. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class ApproveConfiguration {

}

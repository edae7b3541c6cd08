/**
 * When a payment is next checked, and the settings that decide it. {@link CheckPolicy}
 * computes the times.
 *
 * <table>
 * <caption>Times are defaults of {@link PaymentSettings}</caption>
 * <tr>
 * <th>situation</th>
 * <th>next check</th>
 * <th>because</th>
 * </tr>
 * <tr>
 * <td>attempt created, KakaoPay's ready call under way</td>
 * <td>30 s</td>
 * <td>by then the call is over; without a tid nothing can be paid</td>
 * </tr>
 * <tr>
 * <td>the member is at KakaoPay</td>
 * <td>at the end of the 15 minutes, then 30 s later</td>
 * <td>KakaoPay counts them by its own clock</td>
 * </tr>
 * <tr>
 * <td>a {@code pg_token} came back</td>
 * <td>4 s</td>
 * <td>the browser usually approves by itself</td>
 * </tr>
 * <tr>
 * <td>a caller has claimed an approval, a cancel call or a check</td>
 * <td>30 s</td>
 * <td>the lease outlives any call to KakaoPay</td>
 * </tr>
 * <tr>
 * <td>KakaoPay refused the token, or the call was not made</td>
 * <td>2 s, 4 s, 7 s, 7 s…</td>
 * <td>a member waits, and a payment has minutes only</td>
 * </tr>
 * <tr>
 * <td>the member has not finished at KakaoPay</td>
 * <td>2 s, 4 s… 1 min</td>
 * <td>a real token is tried when it arrives; this one is most likely forged</td>
 * </tr>
 * <tr>
 * <td>not finished or token refused, and another token is stored</td>
 * <td>at once; from the 20th claim on 7 s</td>
 * <td>it may be the good one; a flood must not become one of calls</td>
 * </tr>
 * <tr>
 * <td>the approve call ended unknown</td>
 * <td>2 s, 4 s, 7 s, 7 s…</td>
 * <td>the money may have moved</td>
 * </tr>
 * <tr>
 * <td>unknown, and KakaoPay shows it as unpaid: approved again</td>
 * <td>at once; later 2 s, 4 s… 1 min</td>
 * <td>a decline that nobody lists must not become a hundred requests to a card</td>
 * </tr>
 * <tr>
 * <td>KakaoPay could not be asked, or it may still charge</td>
 * <td>4 s, 8 s… 10 min</td>
 * <td>age proves nothing</td>
 * </tr>
 * <tr>
 * <td>a check failed through a fault of our own</td>
 * <td>2 s, 4 s… 10 min</td>
 * <td>it must not keep others from being checked</td>
 * </tr>
 * <tr>
 * <td>a rule of ours wants a refund</td>
 * <td>at once</td>
 * <td>the money is the member's</td>
 * </tr>
 * <tr>
 * <td>a member or an admin requested a refund</td>
 * <td>4 s</td>
 * <td>the request itself calls KakaoPay, and its caller waits for the answer</td>
 * </tr>
 * <tr>
 * <td>a cancel call was refused for now</td>
 * <td>2 s, 4 s… 10 min</td>
 * <td>as for approvals, without a time limit at KakaoPay</td>
 * </tr>
 * <tr>
 * <td>a cancel call ended unknown</td>
 * <td>2 s</td>
 * <td>the money may have gone back</td>
 * </tr>
 * <tr>
 * <td>a refund that may have been done is not after a day; a person was alerted</td>
 * <td>10 min, 20 min… 1 day</td>
 * <td>age proves nothing here either</td>
 * </tr>
 * <tr>
 * <td>KakaoPay answered the approve call with an ambiguous code</td>
 * <td>at once</td>
 * <td>its inquiry often knows already, and a member waits</td>
 * </tr>
 * <tr>
 * <td>closed as unpaid although an approve call was unknown</td>
 * <td>at the end of the window, and 6 h after the close by both clocks</td>
 * <td>a bank may be later than KakaoPay's verdict, and than any window</td>
 * </tr>
 * <tr>
 * <td>in review</td>
 * <td>10 min, 20 min… 1 day</td>
 * <td>a machine judges as soon as it can, and notices what went back without us</td>
 * </tr>
 * <tr>
 * <td>paid, and not refunded in full</td>
 * <td>every day for a week, then every three days until the 30th</td>
 * <td>money may go back in KakaoPay's partner console</td>
 * </tr>
 * <tr>
 * <td>somebody reads an undecided payment</td>
 * <td>at once, every 5 s at most</td>
 * <td>a person waits ({@link CheckSchedule#expedite})</td>
 * </tr>
 * <tr>
 * <td>somebody reads a payment that was made, or that a person decides about</td>
 * <td>at once, every 10 min at most</td>
 * <td>nobody waits, but it may have been refunded without us</td>
 * </tr>
 * </table>
 */
@NullMarked
package com.moviecurators.premium.payment.schedule;

import org.jspecify.annotations.NullMarked;

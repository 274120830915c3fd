// What each indicator means and what to look at when it is low, in English.
import type { IndicatorAdvice } from './catalogue';

export const adviceEn: IndicatorAdvice = {
  I01: {
    means: 'How many of those approached agreed to meet. Leads are not its denominator.',
    whenLow: [
      'Do the companies on the list match whom we sell to?',
      'Do the first thirty seconds say what is in it for them?',
    ],
  },
  I02: {
    means: 'What one more customer took. Held against lifetime value in gross profit, never against sales.',
    whenLow: [
      'Do the dearest advertisements and visits end in orders?',
      'Would a narrower aim win more for the same money?',
    ],
  },
  I03: {
    means: 'Prospects whose address is known; the same person or company counts once.',
    whenLow: [
      'Do those whom we want ever hear of us?',
      'Has the number grown while fewer of them come to a meeting?',
    ],
  },
  I04: {
    means: 'Looked at together by marketing and inside sales: how many meetings, and how good.',
    whenLow: ['Are those who could buy on the list at all?', 'Do our words touch what troubles them?'],
  },
  I05: {
    means: 'Of the meetings held, those with somebody who can decide. Counted in meetings, not in contacts.',
    whenLow: [
      'Is it settled how to ask the decision maker in?',
      'Does our contact have something to show upstairs?',
    ],
  },
  I06: {
    means: 'Meetings that took place. No-shows do not count, and the day held does, not the day booked.',
    whenLow: [
      'When one falls through, is the next day agreed at once?',
      'Does the week have room for meetings?',
    ],
  },
  I07: {
    means:
      'Meetings in which at least three of budget, authority, need and time are clear; a team may ask for two or four.',
    whenLow: [
      'Which of the four is it that we never ask?',
      'How much time goes into meetings that cannot close?',
    ],
  },
  I08: {
    means: 'What may still be won. Held against three times the target and against one over the win rate.',
    whenLow: ['Are there deals whose month has passed?', 'Which earlier stage has to fill the thin month?'],
  },
  I09: {
    means:
      'Orders of the meetings held; orders of leads go by another name. Settle whether meetings are followed by their day, or both are counted by period.',
    whenLow: ['Who won instead, and on what?', 'Did the proposal answer what really troubles them?'],
  },
  I10: {
    means: 'Looked at together in the field: how many meetings, and how many are won.',
    whenLow: ['Can those whom we meet decide?', 'Do they see in the meeting how their trouble ends?'],
  },
  I11: {
    means: 'Customers who moved to a higher product, of those who could.',
    whenLow: [
      'Do we notice when the present plan gets tight?',
      'Does the proposal come with a renewal or new staff?',
    ],
  },
  I12: {
    means: 'Customers who added another product; where both rates are joined, who did both counts once.',
    whenLow: ['Has the customer seen what goes together?', 'Do they introduce us to other departments?'],
  },
  I13: {
    means: 'Customers of the start who stayed to the end, without those won meanwhile. It is 1 − churn.',
    whenLow: [
      'Are early stumbles found in the first three months?',
      'Do we see use fading before the notice comes?',
    ],
  },
  I14: {
    means:
      'Gross profit of a customer over its life; in revenue only where one says so. Of acquisition cost it should be more than once, and three times is the usual mark.',
    whenLow: [
      'Does a longer stay help more, or a higher price?',
      'Which customers bring less than three times their cost?',
    ],
  },
  I15: {
    means: 'Looked at together in customer success: that customers stay, and that they grow.',
    whenLow: [
      'Half a year on, has what they bought it for come true?',
      'Is there a fixed rhythm of talks without an occasion?',
    ],
  },
  I16: {
    means:
      'The size of the business, in most plans the KGI. A part of it for a shorter time is still the KGI.',
    whenLow: ['Is it number or price that departs from plan?', 'Does it lean on few customers or people?'],
  },
  I17: {
    means: 'What is left of sales. Always say whether gross or operating.',
    whenLow: ['Did discounts thin it, or costs?', 'Which business is much work for little?'],
  },
  I18: {
    means: 'What lower prices did to sales, told apart from volume.',
    whenLow: ['Who may grant a discount, and how far?', 'What else could be given: dates, scope, terms?'],
  },
  I19: {
    means: 'Per contract and per customer are two numbers: they part where one customer has two contracts.',
    whenLow: ['Is there room for more value, or for larger lots?', 'Do small deals eat the time?'],
  },
  I20: {
    means: 'How many more would recommend than warn. It is not satisfaction, and few answers make it swing.',
    whenLow: [
      'Who asks those with low scores why, and by when?',
      'Are there answers enough to speak of a change?',
    ],
  },
  I21: {
    means: 'How far sales hang on one person. More than half is to be watched; the mark is ours.',
    whenLow: [
      "Is that person's way written so that others can use it?",
      'How much could be handed over tomorrow?',
    ],
  },
  I22: {
    means: 'How many unknown contacts were called, and how many agreed to meet.',
    whenLow: [
      'Is the calling hour eaten by other work?',
      'Are the days and hours those at which people answer?',
    ],
  },
  I23: {
    means: 'What we get of all that a customer spends on such goods. The whole is found by asking.',
    whenLow: ['From whom does the rest come, and why?', 'Do visits match what the customer buys?'],
  },
  I24: {
    means:
      'How long those who asked had to wait, in business hours. The median, so that one late case does not hide the rest.',
    whenLow: ['Is it settled at once who answers?', 'Is what came overnight answered first thing?'],
  },
  I25: {
    means:
      "What was lost of what there was at the start: by customers or revenue, gross or net. A team's number, not one person's.",
    whenLow: [
      'Which of the reasons could we have prevented?',
      'Does what was promised reach those who set it up?',
    ],
  },
  I26: {
    means: "What comes in every month. A year's payment counts a twelfth; what is paid once does not.",
    whenLow: ['Was it new, expansion, contraction or churn?', 'Is anything in it that is paid only once?'],
  },
  I27: {
    means:
      'In one figure, how well a customer gets on. A team agrees on items and weights, which add up to 100%.',
    whenLow: [
      'Is it settled what to do about each low item?',
      'Did those who left have falling scores before?',
    ],
  },
  I28: {
    means: 'Offers accepted of those made; looked at with the interviews set.',
    whenLow: [
      'Do we know before the interview what they compare?',
      'Who calls, and when, between offer and answer?',
    ],
  },
  I29: {
    means: 'Of those who clicked, who applied. Not a rate of orders, so it is never called a win rate.',
    whenLow: ['Do the advertisement and the page say the same?', 'Can the form ask for less?'],
  },
  I30: {
    means: 'Homes shown, and commission per deal.',
    whenLow: ['Are fitting homes picked before they come?', 'Are they asked on the day what they thought?'],
  },
  I31: {
    means:
      'Days until somebody acts, and until it closes. One late case bends the mean, so median and P90 are told.',
    whenLow: [
      'Do the slowest tenth have one obstacle in common?',
      'Are there days on which nobody can start?',
    ],
  },
  I32: {
    means: 'How near the forecast came. A factory also needs to know which way it errs.',
    whenLow: ['Did the misses err in amount or in date?', 'Does everyone grade prospects alike?'],
  },
  I33: {
    means: 'How often we were designed in, and how many prototypes led there.',
    whenLow: [
      'Do we know how a prototype will be judged?',
      'Do we ask how it fares before the design is closed?',
    ],
  },
  I34: {
    means: 'How often agency staff were taught to sell it.',
    whenLow: ['Did agencies bring more cases afterwards?', 'Is the day of the next one set?'],
  },
  I35: {
    means: "Meetings for which three of the customer's announcements were read a day ahead.",
    whenLow: ['Are meetings booked too late to prepare?', 'Is there time for it in the calendar?'],
  },
  I36: {
    means: 'Items of the sheet that were asked. It counts as done when all 20 are.',
    whenLow: ['Which item stays empty, and why is it hard to ask?', 'Does the order follow the talk?'],
  },
  I37: {
    means: 'Meetings in which two cases of the same industry were shown. One is not enough.',
    whenLow: ['Are there two cases for every industry?', "Are they of the customer's size?"],
  },
  I38: {
    means:
      'Meetings after which thanks and a summary went out in time: 24 hours, or 2 where a team wants it stricter.',
    whenLow: ['Do meetings follow too closely to write?', 'Is there a form for the summary?'],
  },
  I39: {
    means: 'Common complaints, each turned into something that can be counted.',
    whenLow: [
      'If the number improves, does the complaint really fade?',
      'Can it be counted in the daily work?',
    ],
  },
};

import { defineSanctionKind } from '../../define.ts';

export const paymentMessaging = defineSanctionKind({
  id: 'payment-messaging',
  title: 'Cut from payment messaging',
  instruments: { 'payment-messaging-cut': 'finance' },
  bites: ({ among }) => {
    if (among('messaging-home').length > 0)
      return {
        verdict: 'engaged',
        says: 'the messaging company is under Belgian and European law',
        source: 'swift-belgium-netindian',
      };
    if (among('reserve-dollar').length > 0) {
      return {
        verdict: 'contested',
        says: 'one reading: pressure through the dollar makes the company comply; the other: only its own lawgiver can order it',
        source: 'judgement',
        wouldChange: 'if Belgium, in practice the European Union, joined',
      };
    }
    return {
      verdict: 'not-engaged',
      says: 'none of the senders has the messaging company under its law',
      source: 'swift-belgium-netindian',
      wouldChange: 'if the European Union joined',
    };
  },
});

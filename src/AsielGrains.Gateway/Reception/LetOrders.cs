using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Commands;
using FlexTerms = AsielGrains.Domain.Reception.FlexTerms;
using NoticeLetter = AsielGrains.Domain.Reception.NoticeLetter;

namespace AsielGrains.Gateway.Reception;

/// <summary>Reads requests about places that are let to others into commands. No business rule lives here.</summary>
static class LetOrders
{
    const int PercentMax = 100;

    public static SiteOrder Of(LetPlacesRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, id => new SiteCommand.LetPlaces(
            id,
            SiteFields.Places(request.Places),
            SiteFields.Date(request.From, "from"),
            SiteFields.OptionalDate(request.Until, "until"),
            SiteFields.Choice<Domain.Reception.FlexGroup>((int)request.Group, "group"),
            SiteFields.Number(request.NoticeDays, 0, ReceptionLimits.NoticeDaysMax, "notice_days"))
        {
            Terms = request.Terms is { } terms ? Terms(terms) : null,
        });

    public static SiteOrder Of(RecallLetRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.RecallLet(
            SiteFields.Use(request.LetId, "let_id")));

    public static SiteOrder Of(RecordNoticeLetterRequest request, Caller caller) =>
        SiteOrders.Order(
            request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.RecordLetter(
                SiteFields.Use(request.LetId, "let_id"),
                Letter(request.Letter ?? throw RequestField.Invalid("letter", "A letter is recorded."))));

    static FlexTerms Terms(Contract.V1.FlexTerms terms) => new(
        SiteFields.Choice<Domain.Reception.RentForm>((int)terms.Form, "terms.form"),
        SiteFields.Number(terms.ReturnDays, 0, ReceptionLimits.ReturnDaysMax, "terms.return_days"),
        SiteFields.OptionalDate(terms.EarliestEnd, "terms.earliest_end"),
        terms.HasRecallAtPercent
            ? SiteFields.Number(terms.RecallAtPercent, 0, PercentMax, "terms.recall_at_percent")
            : null,
        terms.HasSharePercentMax
            ? SiteFields.Number(terms.SharePercentMax, 0, PercentMax, "terms.share_percent_max")
            : null,
        terms.HasRecallRank
            ? SiteFields.Number(terms.RecallRank, 1, ReceptionLimits.RecallRankMax, "terms.recall_rank")
            : null);

    static NoticeLetter Letter(Contract.V1.NoticeLetter letter) => new(
        SiteFields.Code(letter.Code, "letter.code"),
        SiteFields.Choice<Domain.Reception.LetterKind>((int)letter.Kind, "letter.kind"),
        SiteFields.Choice<Domain.Reception.LetterRecipient>((int)letter.Recipient, "letter.recipient"),
        SiteFields.Date(letter.SentOn, "letter.sent_on"),
        SiteFields.OptionalDate(letter.ReceivedOn, "letter.received_on"));
}

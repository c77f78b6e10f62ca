using AsielGrains.Domain.Reception;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Reception;

/// <summary>Writes what was agreed about let places in the contract's form.</summary>
static class LetMessages
{
    /// <summary>Null when nothing more was agreed.</summary>
    public static Contracts.FlexTerms? Of(FlexTerms? terms)
    {
        if (terms is null)
            return null;
        var message = new Contracts.FlexTerms
        {
            Form = (Contracts.RentForm)terms.Form,
            ReturnDays = terms.ReturnDays,
            EarliestEnd = SiteMessages.Text(terms.EarliestEnd),
        };
        if (terms.RecallAtPercent is { } recall)
            message.RecallAtPercent = recall;
        if (terms.SharePercentMax is { } share)
            message.SharePercentMax = share;
        if (terms.RecallRank is { } rank)
            message.RecallRank = rank;
        return message;
    }

    public static Contracts.NoticeLetter Of(NoticeLetter letter) => new()
    {
        Code = letter.Code.ToString(),
        Kind = (Contracts.LetterKind)letter.Kind,
        Recipient = (Contracts.LetterRecipient)letter.Recipient,
        SentOn = SiteMessages.Text(letter.SentOn),
        ReceivedOn = SiteMessages.Text(letter.ReceivedOn),
    };
}

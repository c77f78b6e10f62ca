using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Placement;

/// <summary>Reads which place was chosen.</summary>
static class ChoiceOrders
{
    public static Choice Of(AcceptOptionRequest request, DateOnly today) => Of(
        (request.RequestId, request.HouseholdId, request.SiteId, request.Part),
        (request.Question, request.ExpiresAt, request.Left, request.NotAfter),
        null,
        today);

    public static Choice Of(DeviateFromOptionsRequest request, DateOnly today) => Of(
        (request.RequestId, request.HouseholdId, request.SiteId, request.Part),
        (request.Question, request.ExpiresAt, request.Left, request.NotAfter),
        SiteFields.Choice<Domain.Reception.DeviationReason>((int)request.Reason, "reason"),
        today);

    static Choice Of(
        (string Request, string Household, string Site, string Part) texts,
        (PlacementQuestion? Question, Timestamp? ExpiresAt, LeftPlacement? Left, Timestamp? NotAfter) asked,
        Domain.Reception.DeviationReason? deviation,
        DateOnly today)
    {
        var site = SiteFields.Site(texts.Site);
        var left = LeftPlaces.Of(asked.Left, site);
        var question = PlacementFields.Question(asked.Question, today);
        return new(
            RequestField.RequestId(texts.Request),
            SiteFields.Household(texts.Household),
            left is null ? question : question with { Leaving = left.Site },
            site,
            SiteFields.Code(texts.Part, "part"),
            SiteFields.Expiry(asked.ExpiresAt, question.From),
            deviation,
            left,
            RequestField.NotAfter(asked.NotAfter));
    }
}

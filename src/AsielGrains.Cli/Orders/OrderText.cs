using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Orders;

/// <summary>An order over many cases in words for the terminal.</summary>
static class OrderText
{
    /// <summary>An order in one line of a list.</summary>
    public static string Line(GetExtensionOrderResponse one) =>
        $"{one.OrderId}  {one.Order.Publication}  {one.Order.Extension} of {one.Order.Term}  "
        + $"{one.Order.InForceFromOn} – {Last(one)}  {one.ExtendedCount} extended";

    public static void Write(GetExtensionOrderResponse one, TextWriter output)
    {
        var order = one.Order;
        output.WriteLine($"order         {one.OrderId}");
        output.WriteLine($"what          {order.Extension} of {order.Term}, ground {order.Ground}");
        output.WriteLine($"published     {order.Publication}");
        output.WriteLine($"decided on    {order.DecidedOn}");
        output.WriteLine($"in force      {order.InForceFromOn} – {Last(one)}");
        output.WriteLine($"cases         {Category(order.Category)}");
        output.WriteLine($"rounds over   {one.Rounds}");
        output.WriteLine($"extended      {one.ExtendedCount}");
        output.WriteLine($"known already {one.KnownAlreadyCount}");
        output.WriteLine($"refused       {one.RefusedCount}");
    }

    static string Last(GetExtensionOrderResponse one) =>
        one.EndedOn.Length > 0 ? $"{one.EndedOn}, ended"
        : one.Order.InForceUntilOn.Length > 0 ? one.Order.InForceUntilOn
        : "until it is ended";

    static string Category(CaseCategory category)
    {
        List<string> parts = [];
        if (category.Nationalities.Count > 0)
            parts.Add(string.Join('/', category.Nationalities));
        if (category.Tracks.Count > 0)
            parts.Add("track " + string.Join('/', category.Tracks.Select(track => (int)track)));
        if (category.Kinds.Count > 0)
            parts.Add(string.Join('/', category.Kinds).ToLowerInvariant());
        if (category.LodgedFromOn.Length > 0)
            parts.Add($"lodged from {category.LodgedFromOn}");
        if (category.LodgedUntilOn.Length > 0)
            parts.Add($"lodged until {category.LodgedUntilOn}");
        return parts.Count > 0 ? string.Join(", ", parts) : "all that were lodged";
    }
}

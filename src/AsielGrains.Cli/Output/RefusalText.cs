using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Output;

/// <summary>A refusal in one line: its reason, what is said of it, and the field at fault.</summary>
static class RefusalText
{
    public static string Of(Refusal refusal) => $"{SiteInput.NameOf(refusal.Reason)}: {refusal.Detail}"
        + (refusal.Field.Length == 0 ? "" : $" ({refusal.Field})");
}

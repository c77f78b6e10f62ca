using System.IO.Hashing;
using System.Text;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Tells the rules by which deadlines are reckoned from those of another time.</summary>
static class DeadlineRules
{
    /// <summary>
    /// One number for the procedures and the program that reckons with them: another build of it may reckon otherwise.
    /// </summary>
    public static ulong MarkOf(ProcedureBook book)
    {
        var mark = new XxHash64();
        mark.Append(typeof(DeadlineReckoning).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var term in new TermNumbers(book).Terms)
            mark.Append(Encoding.UTF8.GetBytes(
                $"{term.Code}|{term.Binds}|{term.Nature}|{term.Norm}|{term.FollowedBy.Length}|{term.Length}\n"));
        foreach (var definition in book.Definitions)
            mark.Append(Encoding.UTF8.GetBytes($"{definition.Version}|{definition.LodgedFrom:O}\n"));
        return mark.GetCurrentHashAsUInt64();
    }
}

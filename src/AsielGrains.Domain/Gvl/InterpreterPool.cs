namespace AsielGrains.Domain.Gvl;

/// <summary>Interpreters who are alike: each of them speaks all of these languages.</summary>
/// <param name="Gender">Null: not told.</param>
public sealed record InterpreterPool(SpokenLanguages Languages, InterpreterGender? Gender = null)
{
    public bool Serves(InterpreterWish wish) =>
        Languages.Contains(wish.Language) && (wish.Gender is null || wish.Gender == Gender);
}

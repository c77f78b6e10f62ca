namespace AsielGrains.Domain.Gvl;

/// <summary>
/// Whom a household needs to be heard: no event and no state keeps it. Of a booking only the interpreters it took are
/// kept, and a pool of them speaks several languages.
/// </summary>
/// <param name="Gender">Null: it does not matter.</param>
public sealed record InterpreterWish(LanguageCode Language, InterpreterGender? Gender = null);

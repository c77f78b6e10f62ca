using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Grains.Deadlines;

sealed record KeptPerson(PersonId Id, Person Person);

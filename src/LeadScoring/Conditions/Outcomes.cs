namespace LeadScoring.Conditions;

/// <summary>The answers that a condition may give.</summary>
[Flags]
internal enum Outcomes : byte
{
    None = 0,
    True = 1,
    False = 2,
    Fault = 4,
    Open = True | False,
    Any = True | False | Fault,
}

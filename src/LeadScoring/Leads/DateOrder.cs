namespace LeadScoring;

/// <summary>Which part of a date stands first where digits alone do not tell, as in <c>03/04/2026</c>.</summary>
/// <remarks>A date that begins with a year of four digits is read as such in every order, and a date with dots, such as <c>31.03.2026</c>, with the day first.</remarks>
public enum DateOrder
{
    /// <summary>Only dates that begin with the year are read, such as <c>2026-03-31</c>.</summary>
    YearMonthDay,

    /// <summary>The day first: <c>31/03/2026</c>.</summary>
    DayMonthYear,

    /// <summary>The month first: <c>03/31/2026</c>.</summary>
    MonthDayYear,
}

namespace LeadScoring.Assignment.Optimal;

/// <summary>A limit of a plan: no more than <paramref name="Slots"/> units of leads, those of limits within it included.</summary>
/// <param name="Slots">At least 0.</param>
/// <param name="Parent">The limit around this one, which stands before it in the problem's list, or <see cref="PlanProblem.None"/>.</param>
internal readonly record struct PlanLimit(int Slots, int Parent = PlanProblem.None);

/// <summary>Leads, what each is worth with each rep, and limits that nest, such as a team's, a rep's, and a rep's for one tier.</summary>
/// <remarks>Leads, reps, classes and limits are numbered from 0. A lead that gets no rep is worth 0. The problem keeps the arrays; nobody may change them.</remarks>
internal sealed class PlanProblem
{
    /// <summary>In place of a limit: there is none. In place of a rep: the lead gets none.</summary>
    public const int None = -1;

    /// <summary>The largest value of a lead with a rep, in thousandths, and without its sign the smallest.</summary>
    public const long MaxValue = 1_000_000_000_000;

    /// <summary>The most slots that one lead may take.</summary>
    public const int MaxUnits = 1_000;

    /// <summary>In place of a value: the rep may not have the lead.</summary>
    public const long NotEligible = long.MinValue / 2;

    private readonly int[]? _rows; // where the values of each lead stand, if not in order

    /// <summary>Any case.</summary>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="reps">How many reps there are.</param>
    /// <param name="values">In thousandths: of the first lead with each rep, then of the second; <see cref="NotEligible"/> where the rep may not have it.</param>
    /// <param name="limits">Each behind the limit around it.</param>
    /// <param name="doors">For leads of the first class the innermost limit that each rep has, or <see cref="None"/>; then for those of the second.</param>
    /// <param name="classes">The class of each lead; without it all are of the first.</param>
    /// <param name="units">How many slots each lead takes, from 1 to <see cref="MaxUnits"/>; without it all take one.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other, or hold something out of range.</exception>
    public PlanProblem(int leads, int reps, long[] values, PlanLimit[] limits, int[] doors, int[]? classes = null, int[]? units = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leads);
        ArgumentOutOfRangeException.ThrowIfNegative(reps);
        (Leads, Reps, Values, Limits, Doors, Classes, Units) = (leads, reps, values, limits, doors, classes, units);
        Check();
    }

    // The units of a problem, as leads.
    private PlanProblem(PlanProblem problem, long[] values, int[] rows)
    {
        (Leads, Reps, Values, Limits, Doors, _rows) = (rows.Length, problem.Reps, values, problem.Limits, problem.Doors, rows);
        Classes = problem.Classes is { } classes ? [.. rows.Select(lead => classes[lead])] : null;
    }

    /// <summary>The common case: each rep takes so many leads.</summary>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="values">As in the constructor.</param>
    /// <param name="slots">How many leads each rep takes.</param>
    public static PlanProblem Of(int leads, long[] values, params ReadOnlySpan<int> slots)
    {
        var limits = new PlanLimit[slots.Length];
        for (var rep = 0; rep < slots.Length; rep++)
        {
            limits[rep] = new PlanLimit(slots[rep]);
        }

        return new PlanProblem(leads, slots.Length, values, limits, [.. Enumerable.Range(0, slots.Length)]);
    }

    public int Leads { get; }

    public int Reps { get; }

    public long[] Values { get; }

    public PlanLimit[] Limits { get; }

    public int[] Doors { get; }

    public int[]? Classes { get; }

    public int[]? Units { get; }

    /// <summary>What the lead is worth with each rep.</summary>
    public ReadOnlySpan<long> ValuesOf(int lead) => Values.AsSpan(RowOfValues(lead) * Reps, Reps);

    /// <summary>What the lead is worth with the rep, or 0 with <see cref="None"/>.</summary>
    public long ValueOf(int lead, int rep) => rep == None ? 0 : Values[(RowOfValues(lead) * Reps) + rep];

    /// <summary>What a plan is worth.</summary>
    public long ValueOf(int[] reps)
    {
        var total = 0L;
        for (var lead = 0; lead < reps.Length; lead++)
        {
            total = checked(total + ValueOf(lead, reps[lead]));
        }

        return total;
    }

    /// <summary>Where the lead stands among <see cref="Doors"/>: its class times the number of reps.</summary>
    public int RowOf(int lead) => Classes is null ? 0 : Classes[lead] * Reps;

    /// <summary>The innermost limit that counts the lead once the rep has it, or <see cref="None"/>.</summary>
    public int DoorOf(int lead, int rep) => rep == None ? None : Doors[RowOf(lead) + rep];

    public int UnitsOf(int lead) => Units is null ? 1 : Units[lead];

    /// <summary>The reps that may have the lead, and could if they had no other.</summary>
    public IEnumerable<int> FittingOf(int lead)
    {
        for (var rep = 0; rep < Reps; rep++)
        {
            if (ValueOf(lead, rep) != NotEligible && Fits(lead, rep))
            {
                yield return rep;
            }
        }
    }

    /// <summary>The problem in which each lead is split into leads of one slot, in order, which share its value; what is no whole thousandth of each is lost.</summary>
    public PlanProblem InUnits()
    {
        var values = new long[Values.Length];
        Array.Fill(values, NotEligible);
        var rows = new List<int>();
        for (var lead = 0; lead < Leads; lead++)
        {
            rows.AddRange(Enumerable.Repeat(lead, UnitsOf(lead)));
            foreach (var rep in FittingOf(lead))
            {
                values[(lead * Reps) + rep] = ValueOf(lead, rep) / UnitsOf(lead);
            }
        }

        return new PlanProblem(this, values, [.. rows]);
    }

    private int RowOfValues(int lead) => _rows is null ? lead : _rows[lead];

    private bool Fits(int lead, int rep)
    {
        for (var limit = DoorOf(lead, rep); limit != None; limit = Limits[limit].Parent)
        {
            if (Limits[limit].Slots < UnitsOf(lead))
            {
                return false;
            }
        }

        return true;
    }

    private void Check()
    {
        Require(Values.Length == (long)Leads * Reps, $"There are {Values.Length} values for {Leads} leads and {Reps} reps; there must be one for each lead with each rep.");
        Require(Array.TrueForAll(Values, value => value is NotEligible or (>= -MaxValue and <= MaxValue)), $"A value is out of range; it must be from {-MaxValue} to {MaxValue}, or the one for not eligible.");
        for (var limit = 0; limit < Limits.Length; limit++)
        {
            var (slots, parent) = Limits[limit];
            Require(slots >= 0, $"Limit {limit} has {slots} slots; it must have at least 0.");
            Require(parent >= None && parent < limit, $"Limit {limit} stands in limit {parent}; it must stand in one before it, or in none ({None}).");
        }

        var classes = Reps == 0 ? int.MaxValue : Doors.Length / Reps;
        Require(classes > 0 && Doors.Length == (Reps == 0 ? 0 : (long)classes * Reps), $"There are {Doors.Length} doors for {Reps} reps; there must be one for each class of leads with each rep.");
        Require(Array.TrueForAll(Doors, door => door >= None && door < Limits.Length), $"A door leads to none of the {Limits.Length} limits; it must, or be {None}.");
        Require(Classes is null || Classes.Length == Leads, $"There are classes for {Classes?.Length} of {Leads} leads; there must be one for each.");
        Require(Classes is null || Array.TrueForAll(Classes, one => one >= 0 && one < classes), $"A lead is of none of the {classes} classes that have doors.");
        Require(Units is null || Units.Length == Leads, $"There are units for {Units?.Length} of {Leads} leads; there must be one for each.");
        Require(Units is null || Array.TrueForAll(Units, one => one is > 0 and <= MaxUnits), $"A lead takes too few or too many slots; it must take from 1 to {MaxUnits}.");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}

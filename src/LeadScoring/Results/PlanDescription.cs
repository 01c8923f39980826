namespace LeadScoring.Results;

/// <summary>How a model runs: what is looked up in tables, what is asked by itself, and why.</summary>
/// <param name="Tables">The tables, one look-up each for a lead, in the order in which rules first need them.</param>
/// <param name="Masks">How many further look-ups a lead takes for rules over several fields: up to six of them share one.</param>
/// <param name="Rules">Every rule, in the order of the model.</param>
/// <param name="Checks">What is asked of every lead behind the rules: penalties for inactivity, overrides, gates.</param>
/// <remarks>
/// All numbers follow from model and schema alone, and are the same on every machine. A step is one comparison, membership, match, calculation or call that stands in
/// the text of a rule; <c>and</c>, <c>or</c>, <c>not</c>, fields and constants take none, and steps that a lead never comes to are counted too.
/// Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record PlanDescription(Sequence<PlannedTable> Tables, int Masks, Sequence<PlannedRule> Rules, Sequence<PlannedCheck> Checks)
{
    /// <summary>Whether the passing of time alone may change the score of a lead. Without it, a lead has the same score at any two instants.</summary>
    public bool IsTimeDependent { get; init; }

    /// <summary>How the model runs over tables of leads; null where a scorer of single leads was asked.</summary>
    public PlannedColumns? Columns { get; init; }
}

/// <summary>The table of one field: what each of its classes adds to the score, and which rules over several fields it still allows.</summary>
/// <param name="Field">The field's name in the model.</param>
/// <param name="Mode">How words are compared; null for a field that is no text. A text field whose rules compare in both ways has two tables.</param>
/// <param name="Classes">How many classes of values the rules tell apart; a missing value is one, and so is any text that is none of the words. A boolean that is compared has four, one of them empty.</param>
/// <param name="Rules">The names of the rules that the table holds wholly.</param>
/// <param name="Masked">The names of the rules over several fields that ask something of this one.</param>
public sealed record PlannedTable(string Field, TextMode? Mode, int Classes, Sequence<string> Rules, Sequence<string> Masked);

/// <summary>How one rule runs.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Dimension">The name of its dimension.</param>
/// <param name="Group">The name of its group there, or null.</param>
/// <param name="Way">How it runs.</param>
public sealed record PlannedRule(string Name, string Dimension, string? Group, RuleWay Way)
{
    /// <summary>The fields of the lead that the rule reads, each once.</summary>
    public Sequence<string> Fields { get; init; } = [];

    /// <summary>Why the rule runs alone, at least one reason then; empty for other ways.</summary>
    public Sequence<AloneReason> Reasons { get; init; } = [];

    /// <summary>How many steps the rule takes for a lead, over those of tables and masks.</summary>
    public int Steps { get; init; }

    /// <summary>How many steps it takes for each activity on top of that.</summary>
    public int StepsPerActivity { get; init; }
}

/// <summary>How a rule runs.</summary>
public enum RuleWay
{
    /// <summary>It stands in the table of the one field that it asks, and costs nothing of its own.</summary>
    Table,

    /// <summary>It is a bit that the tables of its fields leave or take away; six such rules share a look-up.</summary>
    Mask,

    /// <summary>It counts activities, with others in one pass from the newest on.</summary>
    Together,

    /// <summary>It is asked by itself, lead by lead.</summary>
    Alone,
}

/// <summary>Why a rule runs alone.</summary>
public enum AloneReason
{
    /// <summary>It asks whether a text contains another, or starts or ends with it.</summary>
    TextMatch,

    /// <summary>It matches a text with a pattern.</summary>
    Pattern,

    /// <summary>It compares two text fields.</summary>
    TwoTexts,

    /// <summary>It compares words of one field exactly and ignoring case.</summary>
    TwoModes,

    /// <summary>It reads a set of texts.</summary>
    TextSet,

    /// <summary>It asks about a number that is worked out, rather than about a field as it is.</summary>
    Calculation,

    /// <summary>It asks how long something is ago.</summary>
    Time,

    /// <summary>It calls a function of the host's.</summary>
    Function,

    /// <summary>It asks about activities.</summary>
    Activities,

    /// <summary>It counts activities by more than their type: with a filter, a cap over a time, a gap, a burst filter, distinct values, or the oldest first.</summary>
    ActivityChoice,

    /// <summary>Its points are worked out.</summary>
    Points,

    /// <summary>Its points are the share of fields that have values.</summary>
    Completeness,

    /// <summary>It is a rule of a plug-in.</summary>
    Custom,

    /// <summary>What it finds is believed for some time only, or by how well it was verified.</summary>
    Trust,

    /// <summary>It asks several fields, and its own limit gives points even where it does not hold.</summary>
    OwnLimit,

    /// <summary>It asks several fields, and a missing value of one of them is a fault.</summary>
    MayFault,

    /// <summary>It asks several fields otherwise than by one question to each, joined by <c>and</c> alone or by <c>or</c> alone.</summary>
    Nested,

    /// <summary>It reads nothing of the lead.</summary>
    Constant,
}

/// <summary>Something that is asked of every lead behind the rules.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the override or gate, or of the dimension that loses points by inactivity.</param>
/// <param name="Steps">How many steps it takes for a lead.</param>
/// <param name="StepsPerActivity">How many steps it takes for each activity on top of that.</param>
public sealed record PlannedCheck(CheckKind Kind, string Name, int Steps, int StepsPerActivity);

/// <summary>What is asked of every lead behind the rules.</summary>
public enum CheckKind
{
    /// <summary>Whether a dimension loses points since the lead did nothing.</summary>
    Inactivity,

    /// <summary>Whether an override applies.</summary>
    Override,

    /// <summary>Whether a gate is closed.</summary>
    Gate,
}

/// <summary>How a model runs over tables of leads.</summary>
/// <param name="Run">By columns or lead by lead.</param>
/// <param name="Unit">The unit in which columns add up what tables give, of which all points there and all limits are multiples; null where the model runs lead by lead.</param>
/// <param name="Reasons">What is done lead by lead, or why all of it is; empty where columns do it all.</param>
public sealed record PlannedColumns(ColumnRun Run, Points? Unit, Sequence<LeadByLeadReason> Reasons);

/// <summary>How a model runs over tables of leads.</summary>
public enum ColumnRun
{
    /// <summary>All of it many leads at a time.</summary>
    Whole,

    /// <summary>Tables of fields, and the activities of one type each, many leads at a time; the rest lead by lead.</summary>
    Tables,

    /// <summary>All of it lead by lead.</summary>
    None,
}

/// <summary>Something that is done lead by lead, or why all is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the field, rule, dimension, override or gate; empty where the whole score is meant.</param>
public sealed record LeadByLeadReason(LeadByLeadKind Kind, string Name);

/// <summary>What is done lead by lead, or why all is.</summary>
public enum LeadByLeadKind
{
    /// <summary>A field has more classes than a byte holds; all is done lead by lead.</summary>
    Classes,

    /// <summary>Points may add up to more than 16 bits hold in the unit; all is done lead by lead.</summary>
    Sums,

    /// <summary>A rule runs alone, or counts activities of every type.</summary>
    Rule,

    /// <summary>A dimension loses points by inactivity.</summary>
    Inactivity,

    /// <summary>An override.</summary>
    Override,

    /// <summary>A gate.</summary>
    Gate,

    /// <summary>A dimension has groups.</summary>
    Groups,

    /// <summary>A limit looks at gains and losses apart.</summary>
    SplitLimit,

    /// <summary>Dimensions are combined otherwise than by their sum.</summary>
    Combination,
}

using System.Globalization;
using LeadScoring.Assignment;
using LeadScoring.Calendars;

namespace LeadScoring.Tests.Any;

/// <summary>Rosters, and how a document or a list may spell them.</summary>
internal static class AnyRoster
{
    public static readonly string[] Skills = ["python", "SQL", "谈判", "a:b"];
    public static readonly string[] Languages = ["zh", "en", "de", "*"];
    public static readonly string[] Products = ["CRM", "ERP", "*"];
    public static readonly string[] Territories = ["华东", "North", "*"];
    public static readonly string[] Accounts = ["acme", "Globex"];

    private static readonly string[] Ids = ["li", "x-wang", "a b", "é", "\uE000", "😀", "Zoe", "zoe", "1", "10", "2", "office@example.com"];

    /// <summary>A roster with these calendars; leave and ramp-ups lie around a date.</summary>
    public static Roster Of(Sequence<BusinessCalendar> calendars, DateOnly around, Dice dice)
    {
        string? Calendar(int percent) => calendars.Count > 0 && dice.Lucky(percent) ? dice.Of(calendars).Name : null;
        var hours = Calendar(60);
        var reps = dice.Some(Ids, 0, 8).ConvertAll(id => Rep(id, hours is null ? null : Calendar(40), around, dice));
        List<Team> teams = [.. dice.Some(["east", "west", "inside sales"], 0, 3).Select(id => new Team(id) { Calendar = hours is null ? null : Calendar(40) })];
        foreach (var rep in reps.Where(_ => teams.Count > 0 && dice.Lucky(70)))
        {
            var at = dice.Between(0, teams.Count - 1);
            teams[at] = teams[at] with { Members = [.. teams[at].Members, rep.Id] };
        }

        return Roster.Of(reps, teams, new RosterOptions { Calendars = calendars, Calendar = hours, Zone = dice.Of("UTC", "+05:30", "Europe/Berlin") });
    }

    public static Json Json(Roster roster, Dice dice) => Any.Json.Members(
        ("format", Any.Json.Raw("1")),
        ("zone", roster.Options.Zone == "UTC" && dice.Lucky(50) ? null : roster.Options.Zone),
        ("calendar", roster.Options.Calendar),
        ("reps", Any.Json.Named(roster.Reps.OrderBy(_ => dice.Fraction()).Select(rep => (rep.Id, Json(rep, dice))))),
        ("teams", roster.Teams.Count == 0 && dice.Lucky(50) ? null : Any.Json.Named(roster.Teams.OrderBy(_ => dice.Fraction()).Select(team => (team.Id, Any.Json.Members(
            ("calendar", team.Calendar),
            ("members", team.Members.Count == 0 && dice.Lucky(50) ? null : List(team.Members.OrderBy(_ => dice.Fraction())))))))));

    /// <summary>The list, and the teams, whose calendars it cannot say.</summary>
    public static (string Text, CsvRow[] Rows) Csv(Roster roster, Dice dice)
    {
        var separator = dice.Of(",", ";", "\t", "|");
        var hasOwnColumns = dice.Lucky(50);
        (string Name, Func<Rep, string?> Cell)[] columns =
        [
            (dice.Of("rep", "Rep-ID", "id", "工号"), rep => rep.Id),
            (dice.Of("name", "姓名"), rep => rep.Name),
            (dice.Of("active", "在职"), rep => rep.IsActive ? dice.Of("true", "", "YES", "是") : dice.Of("false", "0", "否")),
            ("team", rep => roster.Find(rep.Id)!.Team?.Id),
            ("Level", rep => Text(rep.Level, 0, dice)),
            ("weight", rep => Text(rep.Weight, 1, dice)),
            ("capacity", rep => rep.Capacity?.ToString(CultureInfo.InvariantCulture)),
            ("skills", rep => Join(rep.Skills.Select(skill => skill.Grade == 1 && !skill.Name.Contains(':', StringComparison.Ordinal) && dice.Lucky(50) ? skill.Name : $"{skill.Name}{dice.Of(":", " : ")}{skill.Grade}"), dice)),
            ("languages", rep => Join(rep.Languages, dice)),
            ("products", rep => Join(rep.Products, dice)),
            ("territory", rep => Join(rep.Territories, dice)),
            ("conflicts", rep => Join(rep.Conflicts, dice)),
            hasOwnColumns ? ("lat", rep => rep.Home?.Latitude.ToString("R", CultureInfo.InvariantCulture)) : ("home", rep => rep.Home?.ToString()),
            hasOwnColumns ? ("lon", rep => rep.Home?.Longitude.ToString("R", CultureInfo.InvariantCulture)) : ("x", _ => "what nobody reads"),
            ("calendar", rep => rep.Calendar),
            ("leave", rep => Join([.. rep.LeaveDates.Select(dates => dates.ToString()), .. rep.LeaveTimes.Select(times => times.ToString())], dice)),
            ("ramp up", rep => rep.RampUp?.During.ToString()),
            ("ramp share", rep => rep.RampUp?.Share?.ToString(CultureInfo.InvariantCulture)),
            ("ramp limit", rep => rep.RampUp?.Limit?.ToString(CultureInfo.InvariantCulture)),
        ];
        columns = [.. columns.OrderBy(_ => dice.Fraction())];
        Rep[] reps = [.. roster.Reps.OrderBy(_ => dice.Fraction())];
        var rows = reps.Select(rep => columns.Select(column => column.Cell(rep) ?? "")).Prepend(columns.Select(column => column.Name));
        return (string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => $"\"{cell}\"")) + "\n")), [.. reps.Select((rep, i) => new CsvRow(i + 1, rep))]);
    }

    public sealed record CsvRow(long Row, Rep Rep);

    private static Rep Rep(string id, string? calendar, DateOnly around, Dice dice)
    {
        var midnight = new DateTimeOffset(around.ToDateTime(default), TimeSpan.Zero);
        TimeRange Times() => midnight.AddMinutes(dice.Between(-4_000, 4_000)) is var from ? new TimeRange(from, from.AddMinutes(dice.Between(1, 3_000))) : default;
        DateRange Dates() => around.AddDays(dice.Between(-4, 4)) is var first ? new DateRange(first, first.AddDays(dice.Between(0, 2))) : default;
        var capacity = dice.Lucky(60) ? dice.Between(1, 40_000) / dice.Of(1m, 10m, 1_000m) : (decimal?)null;
        return new Rep(id)
        {
            Name = dice.Lucky(50) ? dice.Of("Li Wei", "王芳", "O'Neil", "a;b,c|d") : null,
            IsActive = dice.Lucky(85),
            Level = dice.Between(0, 3),
            Weight = dice.Of(1, 1, 1, 0, 5, 1_000_000),
            Capacity = capacity,
            Skills = [.. dice.Some(Skills, 0, 3).Select(name => new Skill(name, dice.Between(1, 5)))],
            Languages = [.. dice.Some(Languages, 0, 2)],
            Products = [.. dice.Some(Products, 0, 2)],
            Territories = [.. dice.Some(Territories, 0, 2)],
            Conflicts = [.. dice.Some(Accounts, 0, 1)],
            Home = dice.Lucky(50) ? new GeoPoint(dice.Between(-9_000, 9_000) / 100.0, dice.Between(-18_000, 18_000) / 100.0) : null,
            Calendar = calendar,
            LeaveDates = [.. dice.Many(0, 3, Dates)],
            LeaveTimes = [.. dice.Many(0, 3, Times)],
            RampUp = dice.Lucky(70) ? null : dice.Lucky(50) && capacity is not null
                ? new RampUp(Times()) { Share = dice.Between(0, 100) / 100m }
                : new RampUp(Times()) { Limit = dice.Between(0, 5) },
        };
    }

    private static Json Json(Rep rep, Dice dice) => Any.Json.Members(
        ("name", rep.Name),
        ("active", rep.IsActive && dice.Lucky(70) ? null : Any.Json.Raw(rep.IsActive ? "true" : "false")),
        ("level", Raw(Text(rep.Level, 0, dice))),
        ("weight", Raw(Text(rep.Weight, 1, dice))),
        ("capacity", Raw(rep.Capacity?.ToString(CultureInfo.InvariantCulture))),
        ("skills", rep.Skills.Count == 0 ? null : Any.Json.Named(rep.Skills.Select(skill => (skill.Name, Any.Json.Raw(skill.Grade.ToString(CultureInfo.InvariantCulture)))))),
        ("languages", ListOrNone(rep.Languages, dice)),
        ("products", ListOrNone(rep.Products, dice)),
        ("territories", ListOrNone(rep.Territories, dice)),
        ("conflicts", ListOrNone(rep.Conflicts, dice)),
        ("home", rep.Home is { } home ? Any.Json.List([Any.Json.Raw(home.Latitude.ToString("R", CultureInfo.InvariantCulture)), Any.Json.Raw(home.Longitude.ToString("R", CultureInfo.InvariantCulture))]) : null),
        ("calendar", rep.Calendar),
        ("leave", ListOrNone([.. rep.LeaveDates.Select(dates => dates.ToString()), .. rep.LeaveTimes.Select(times => times.ToString())], dice)),
        ("rampUp", rep.RampUp is not { } ramp ? null : Any.Json.Members(
            ("during", ramp.During.ToString()),
            ("share", Raw(ramp.Share?.ToString(CultureInfo.InvariantCulture))),
            ("limit", Raw(ramp.Limit?.ToString(CultureInfo.InvariantCulture))))));

    private static Json? ListOrNone(IReadOnlyList<string> texts, Dice dice) => texts.Count == 0 && dice.Lucky(70) ? null : List(texts);

    private static Json List(IEnumerable<string> texts) => Any.Json.List(texts.Select(text => (Json)text));

    private static Json? Raw(string? text) => string.IsNullOrEmpty(text) ? null : Any.Json.Raw(text);

    private static string Text(int number, int usual, Dice dice) => number == usual && dice.Lucky(50) ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> items, Dice dice) => string.Join(dice.Of(";", "; ", " ;"), items);
}

using LeadScoring.Assignment;
using LeadScoring.Calendars;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>Reads the members of a roster's document.</summary>
internal sealed class RosterReader(PlaybookDraft draft, RosterOptions given)
{
    private readonly Dictionary<object, JsonValue> _values = new(ReferenceEqualityComparer.Instance); // of reps and teams
    private readonly Dictionary<string, string> _calendarOfTeam = new(StringComparer.Ordinal); // by member
    private RosterOptions _options = new();

    public Roster? Read(MemberReader document)
    {
        if (document.Needed("format") is { } format && (format.Kind != JsonKind.Number || format.Text != "1"))
        {
            draft.Add(PlaybookTexts.WrongFormat, format, draft.Json.Slice(format));
        }

        _options = given with
        {
            Zone = (document.Optional("zone") is { } zone ? MemberReader.ZoneOf(zone, draft) : null) ?? given.Zone,
            Calendar = document.Text("calendar") ?? given.Calendar,
        };
        var teams = ReadNamed(document.Optional("teams"), "teams", ReadTeam, id => new Team(id));
        var reps = ReadNamed(document.Needed("reps"), "reps", ReadRep, id => new Rep(id));
        if (!Roster.TryOf(reps, teams, _options, out var roster, out var problems))
        {
            foreach (var problem in problems)
            {
                draft.Add(problem.Diagnostic.Text, PlaceOf(problem, document), problem.Diagnostic.Arguments.AsSpan());
            }
        }

        return roster;
    }

    // One that cannot be read is there nonetheless: nobody is told that it is unknown.
    private List<T> ReadNamed<T>(JsonValue? section, string what, Func<string, MemberReader, T> read, Func<string, T> plain)
        where T : class
    {
        List<T> items = [];
        foreach (var member in section is null ? [] : MemberReader.Named(section, what, draft, areValues: true))
        {
            var item = MemberReader.Read(member.Value, member.Name, draft, reader => read(member.Name, reader)) ?? plain(member.Name);
            _values[item] = member.Value;
            items.Add(item);
        }

        return items;
    }

    private Team ReadTeam(string id, MemberReader reader)
    {
        var team = new Team(id) { Members = reader.Texts("members"), Calendar = reader.Text("calendar") };
        foreach (var member in team.Calendar is null ? [] : team.Members)
        {
            _calendarOfTeam.TryAdd(member, team.Calendar!);
        }

        return team;
    }

    private Rep ReadRep(string id, MemberReader reader)
    {
        var calendar = reader.Text("calendar");
        var zone = _options.Find(calendar ?? _calendarOfTeam.GetValueOrDefault(id) ?? _options.Calendar)?.Zone ?? _options.Zone;
        var (dates, times) = ReadLeave(reader, zone);
        return new Rep(id)
        {
            Name = reader.Text("name"),
            IsActive = reader.Optional("active") is null || reader.Truth("active"),
            Level = Whole(reader, "level") ?? 0,
            Weight = Whole(reader, "weight") ?? 1,
            Capacity = Amount(reader, "capacity"),
            Skills = ReadSkills(reader),
            Languages = reader.Texts("languages"),
            Products = reader.Texts("products"),
            Territories = reader.Texts("territories"),
            Conflicts = reader.Texts("conflicts"),
            Home = ReadHome(id, reader),
            Calendar = calendar,
            LeaveDates = dates,
            LeaveTimes = times,
            RampUp = reader.Optional("rampUp") is { } ramp ? MemberReader.Read(ramp, "rampUp", draft, inner => ReadRampUp(inner, zone)) : null,
        };
    }

    private (Sequence<DateRange> Dates, Sequence<TimeRange> Times) ReadLeave(MemberReader reader, string zone)
    {
        List<DateRange> dates = [];
        List<TimeRange> times = [];
        foreach (var item in MemberReader.Items(reader.Optional("leave"), "leave", draft))
        {
            if (MemberReader.TextOf(item, "leave", draft) is not { } text)
            {
                continue;
            }

            if (DateRange.TryParse(text, out var days))
            {
                dates.Add(days);
            }
            else if (TimeRange.TryParse(text, zone, out var time))
            {
                times.Add(time);
            }
            else
            {
                draft.Add(CalendarTexts.LeaveWrong, item, text);
            }
        }

        return ([.. dates], [.. times]);
    }

    private Sequence<Skill> ReadSkills(MemberReader reader)
    {
        List<Skill> skills = [];
        foreach (var member in reader.Optional("skills") is { } value ? MemberReader.Named(value, "skills", draft, areValues: true) : [])
        {
            if (MemberReader.CountOf(member.Value, member.Name, draft, least: 1) is { } grade)
            {
                skills.Add(new Skill(member.Name, grade));
            }
        }

        return [.. skills];
    }

    private GeoPoint? ReadHome(string id, MemberReader reader)
    {
        if (reader.Optional("home") is not { } home || !MemberReader.Is(home, JsonKind.Array, "home", draft))
        {
            return null;
        }

        if (home.Items.TrueForAll(item => item.Kind == JsonKind.Number) && GeoPoint.TryParse(string.Join(';', home.Items.Select(item => item.Text)), out var point))
        {
            return point;
        }

        draft.Add(RosterTexts.HomeWrong, home, id);
        return null;
    }

    private RampUp? ReadRampUp(MemberReader reader, string zone)
    {
        var (share, limit) = (Amount(reader, "share"), Whole(reader, "limit"));
        if (reader.Needed("during") is not { } during || MemberReader.TextOf(during, "during", draft) is not { } text)
        {
            return null;
        }

        if (TimeRange.TryParse(text, zone, out var time))
        {
            return new RampUp(time) { Share = share, Limit = limit };
        }

        draft.Add(RosterTexts.RampTimeWrong, during, text);
        return null;
    }

    private int? Whole(MemberReader reader, string name) => reader.Optional(name) is { } value ? MemberReader.CountOf(value, name, draft, least: 0) : null;

    // What no decimal holds is far out of every range.
    private static decimal? Amount(MemberReader reader, string name) => reader.Number(name) switch
    {
        null => null,
        > 1e15 => decimal.MaxValue,
        < -1e15 => decimal.MinValue,
        var number => (decimal)number.Value,
    };

    private JsonValue PlaceOf(RosterProblem problem, MemberReader document)
    {
        var whole = ((object?)problem.Rep ?? problem.Team) is { } subject ? _values[subject] : document.Value;
        return whole.Members.Find(member => member.Name == problem.Part)?.Value ?? whole;
    }
}

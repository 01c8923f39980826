using LeadScoring.Calendars;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>Reads the calendars of a playbook, each behind the one that it is based on.</summary>
internal sealed class CalendarJson(List<JsonMember> members, PlaybookDraft draft)
{
    private readonly Dictionary<string, JsonValue> _values = members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, BusinessCalendar?> _read = new(StringComparer.Ordinal);
    private readonly List<string> _reading = []; // each is based on the next

    /// <summary>Reads the calendar of a name; null when it is no object.</summary>
    public BusinessCalendar? Read(string name)
    {
        if (!_read.TryGetValue(name, out var calendar))
        {
            _reading.Add(name);
            calendar = _read[name] = MemberReader.Read(_values[name], name, draft, reader => ReadCalendar(name, reader));
            _reading.Remove(name);
        }

        return calendar;
    }

    private BusinessCalendar ReadCalendar(string name, MemberReader reader)
    {
        var zone = reader.Optional("zone") is { } said ? MemberReader.ZoneOf(said, draft) : null;
        var below = reader.Optional("basedOn") is { } basedOn && MemberReader.TextOf(basedOn, "basedOn", draft) is { } other ? ReadBase(name, other, basedOn) : null;
        var rules = CalendarRules.Of(name, zone ?? below?.Zone ?? draft.Zone, below).With(ReadHours(reader), ReadExceptions(reader));
        if (rules.Clash() is var (earlier, later))
        {
            draft.Add(CalendarTexts.DatesOverlap, draft.Places.StartOf(later) ?? 0, earlier.Dates.ToString(), later.Dates.ToString());
        }

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
            else if (TimeRange.TryParse(text, rules.Zone, out var time))
            {
                times.Add(time);
            }
            else
            {
                draft.Add(CalendarTexts.LeaveWrong, item, text);
            }
        }

        return draft.Places.Remember(new BusinessCalendar(rules.With(leaveDates: dates, leaveTimes: times)), reader.Value);
    }

    private BusinessCalendar? ReadBase(string name, string below, JsonValue value)
    {
        if (!_values.ContainsKey(below))
        {
            if (NearestName.Of(below, _values.Keys.Where(known => known != name)) is { } near)
            {
                draft.Add(CalendarTexts.BaseUnknownNear, value, name, below, near);
            }
            else
            {
                draft.Add(CalendarTexts.BaseUnknown, value, name, below);
            }

            return null;
        }

        if (_reading.Contains(below))
        {
            draft.Add(CalendarTexts.BaseCircle, value, name, below);
            return null;
        }

        // A long row is not gone down, whichever end of it is read first.
        if (_reading.Count == BusinessCalendar.MaxLevels || Read(below)?.Rules.Levels == BusinessCalendar.MaxLevels)
        {
            draft.Add(CalendarTexts.TooManyLevels, value, name, below, $"{BusinessCalendar.MaxLevels}");
            return null;
        }

        return _read[below];
    }

    private List<DayHours> ReadHours(MemberReader reader)
    {
        List<DayHours> hours = [];
        foreach (var member in Named(reader, "hours"))
        {
            List<CalendarProblem> problems = [];
            var days = CalendarText.ReadDays(member.Name, problems);
            AddAt(member, problems);
            var shifts = ReadText(member, CalendarText.ReadHours) ?? [];
            foreach (var day in days)
            {
                if (hours.Exists(known => known.Day == day))
                {
                    draft.Add(CalendarTexts.DayTwice, member.Start, CalendarText.Of(day));
                }
                else
                {
                    hours.Add(new DayHours(day, shifts));
                }
            }
        }

        return hours;
    }

    private List<DatedHours> ReadExceptions(MemberReader reader)
    {
        List<DatedHours> exceptions = [];
        foreach (var member in Named(reader, "exceptions"))
        {
            var isDated = DateRange.TryParse(member.Name, out var dates);
            if (!isDated)
            {
                draft.Add(CalendarTexts.DatesWrong, member.Start, member.Name);
            }

            if (ReadText(member, (text, problems) => CalendarText.ReadException(dates, text, problems)) is { } hours && isDated)
            {
                exceptions.Add(draft.Places.Remember(hours, member.Start));
            }
        }

        return exceptions;
    }

    private IEnumerable<JsonMember> Named(MemberReader reader, string name) => reader.Optional(name) is { } value ? MemberReader.Named(value, name, draft) : [];

    private T? ReadText<T>(JsonMember member, Func<string, List<CalendarProblem>, T> read)
        where T : class
    {
        if (MemberReader.TextOf(member.Value, member.Name, draft) is not { } text)
        {
            return null;
        }

        List<CalendarProblem> problems = [];
        var result = read(text, problems);
        foreach (var problem in problems)
        {
            draft.AddIn(member.Value, problem.Start, problem.Text, [.. problem.Arguments]);
        }

        return result;
    }

    private void AddAt(JsonMember member, List<CalendarProblem> problems)
    {
        foreach (var problem in problems)
        {
            draft.Add(problem.Text, member.Start, problem.Arguments);
        }
    }
}

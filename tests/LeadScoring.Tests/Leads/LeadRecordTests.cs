using LeadScoring.Leads;

namespace LeadScoring.Tests.Leads;

public class LeadRecordTests
{
    private static readonly LeadSchema Schema = new(new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("tags", FieldType.TextSet));

    private static readonly LeadSchema Active = new([], [new ActivityType("visit", new LeadField("page", FieldType.Text), new LeadField("seconds", FieldType.Number)), new ActivityType("demo")]);

    private static readonly LeadSchema Open = new([], [new ActivityType("visit"), new ActivityType(ActivityType.Others, new LeadField("by", FieldType.Text))]);

    private static readonly DateTimeOffset Time = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Value_Unset_IsMissing() => Assert.True(new LeadRecord(Schema, "4711")["title"].IsMissing);

    [Fact]
    public void Value_Set_IsWhatWasSetLast()
    {
        var lead = new LeadRecord(Schema, "4711") { ["title"] = "CTO", ["visits"] = 3 };
        lead["visits"] = default;

        Assert.Equal(("4711", "CTO", true), (lead.Id, lead["title"].Text, lead["visits"].IsMissing));
    }

    [Fact]
    public void Value_OfAnotherType_IsRefused() => Assert.Equal(
        "Field 'visits' of lead '4711' is a Number, not a Text. (Parameter 'value')",
        Assert.Throws<ArgumentException>(() => new LeadRecord(Schema, "4711") { ["visits"] = "3" }).Message);

    [Fact]
    public void Value_OfAFieldThatIsNone_IsRefused()
    {
        var lead = new LeadRecord(Schema, "4711");

        Assert.Equal("The schema has no field 'Title'. (Parameter 'field')", Assert.Throws<ArgumentException>(() => lead["Title"]).Message);
        Assert.Throws<ArgumentException>(() => lead["Title"] = "CTO");
    }

    [Fact]
    public void New_WithoutSchemaOrId_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new LeadRecord(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => new LeadRecord(Schema, null!));
    }

    [Fact]
    public void Field_WithoutAProperName_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new LeadField(" ", FieldType.Text));
        Assert.Equal("A field's name has no backtick and no line break; 'a`b' has. (Parameter 'name')", Assert.Throws<ArgumentException>(() => new LeadField("a`b", FieldType.Text)).Message);
        Assert.Throws<ArgumentException>(() => new LeadField("a\nb", FieldType.Text));
    }

    [Fact]
    public void Schema_WithANameTwice_IsRefused()
    {
        LeadField title = new("title", FieldType.Text);

        Assert.Equal("Two fields are called 'title'. (Parameter 'fields')", Assert.Throws<ArgumentException>(() => new LeadSchema(title, title)).Message);
        Assert.Equal(
            "Two activity types share a name. (Parameter 'activities')",
            Assert.Throws<ArgumentException>(() => new LeadSchema([title], [new ActivityType("visit", []), new ActivityType("visit", [title])])).Message);
    }

    [Fact]
    public void Schema_Find_HeedsCase()
    {
        Assert.Equal(Schema.Fields[1], Schema.Find("visits"));
        Assert.Null(Schema.Find("Visits"));
    }

    [Fact]
    public void Schema_WithTheSameContent_IsEqual()
    {
        static LeadSchema Make(string alias) => new([new LeadField("title", FieldType.Text) { Aliases = [alias], MissingSpellings = ["n/a"] }], [new ActivityType("visit", [])])
        {
            Stages = new LeadStages("title", LeadStages.Usual),
        };

        Assert.Equal(Make("Title"), Make("Title"));
        Assert.Equal(Make("Title").GetHashCode(), Make("Title").GetHashCode());
        Assert.NotEqual(Make("Title"), Make("title"));
        Assert.NotEqual(Make("Title"), new LeadSchema(Make("Title").Fields, Make("Title").Activities));
    }

    [Theory]
    [InlineData("fax", "", null, "The schema has no activity type 'fax'. (Parameter 'activity')")]
    [InlineData("Visit", "", null, "The schema has no activity type 'Visit'. (Parameter 'activity')")]
    [InlineData("*", "", null, "The schema has no activity type '*'. (Parameter 'activity')")]
    [InlineData("visit", "pages", "/", "The activity type 'visit' has no attribute 'pages'. (Parameter 'attributes')")]
    [InlineData("visit", "Page", null, "The activity type 'visit' has no attribute 'Page'. (Parameter 'attributes')")]
    [InlineData("demo", "page", "/", "The activity type 'demo' has no attribute 'page'. (Parameter 'attributes')")]
    [InlineData("visit", "seconds", "9", "The attribute 'seconds' of 'visit' is a Number, not a Text. (Parameter 'attributes')")]
    public void Add_WhatTheSchemaDoesNotHave_IsRefused(string type, string attribute, string? value, string message)
    {
        var lead = new LeadRecord(Active, "4711");

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => lead.Add(new LeadActivity(type, Time), attribute.Length > 0 ? [(attribute, value)] : [])).Message);
        Assert.Empty(lead.Activities);
    }

    [Fact]
    public void Add_NoActivityAtAll_IsRefused()
    {
        const string Message = "An activity has a type; this one is no activity at all (its default). (Parameter 'activity')";

        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => new LeadRecord(Active, "4711").Add(default)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => new LeadRecord(Schema, "4711").Add(default)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => new LeadRecord(Open, "4711").Add(default)).Message);
        Assert.Throws<ArgumentNullException>(() => new LeadRecord(Active, "4711").Add(new LeadActivity("visit", Time), null!));
    }

    [Fact]
    public void Add_ATypeThatIsNotNamed_NeedsOneForAllOthers()
    {
        var lead = new LeadRecord(Open, "4711");

        lead.Add(new LeadActivity("fax", Time), ("by", "Ann"));

        Assert.Equal([new LeadActivity("fax", Time)], lead.Activities);
        Assert.Equal(
            "The schema has no activity type '*'. (Parameter 'activity')",
            Assert.Throws<ArgumentException>(() => lead.Add(new LeadActivity("*", Time))).Message);
        Assert.Equal(
            "The activity type 'fax' has no attribute 'page'. (Parameter 'attributes')",
            Assert.Throws<ArgumentException>(() => lead.Add(new LeadActivity("fax", Time), ("page", "/"))).Message);
    }

    [Fact]
    public void Add_AnAttributeTwice_TakesTheLast()
    {
        var lead = new LeadRecord(Active, "4711");

        lead.Add(new LeadActivity("visit", Time), ("page", "/"), ("seconds", 9), ("page", "/pricing"), ("seconds", default));

        var recorded = Assert.Single(lead.RecordedActivities);
        Assert.Equal(("/pricing", true), (recorded.ValueOf("page").Text, recorded.ValueOf("seconds").IsMissing));
    }
}

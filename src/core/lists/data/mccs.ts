// Made by scripts/make-lists.ts: see README.md. Not to be edited.
export const MCCS = `key|description
0742|Veterinary Services
0743|Wine producers
0744|Champagne producers
0763|Agricultural Co-operatives
0780|Horticultural Services, Landscaping Services
1520|General Contractors - Residential and Commercial
1711|Air Conditioning Contractors - Sales and Installation, Heating Contractors - Sales, Service, Installation
1731|Electrical Contractors
1740|Insulation - Contractors, Masonry, Stonework Contractors, Plastering Contractors, Stonework and Masonry Contractors, Tile Settings Contractors
1750|Carpentry Contractors
1761|Roofing - Contractors, Sheet Metal Work - Contractors, Siding - Contractors
1771|Contractors - Concrete Work
1799|Contractors - Special Trade
2741|Miscellaneous Publishing and Printing
2744|Miscellaneous Publishing and Printing
2791|Typesetting, Plate Making & Related Services
2842|Specialty Cleaning, Polishing, and Sanitation Preparations
3000|United Airlines
3001|American Airlines
3002|Pan American World Airways
3003|Eurofly
3004|Dragon Airlines
3005|British Airways
3006|Japan Air Lines
3007|Air France
3008|Lufthansa
3009|Air Canada
3010|KLM (Royal Dutch Airlines)
3011|Aeroflot - Russian Airlines
3012|Qantas
3013|Alitalia
3014|Saudi Arabian Airlines
3015|Swiss International Air Lines
3016|Scandinavian Airline System
3017|South African Airways
3018|Varig (Brazil)
3019|Airlines
3020|Air India
3021|Air Algerie
3022|Philippine Airlines
3023|Mexicana de Aviación
3024|Pakistan International Airlines
3025|Air New Zealand Limited International
3026|Emirates Airlines
3027|Union de Transports Aeriens
3028|Air Malta
3029|SN Brussels Airlines
3030|Aerolineas Argentinas
3031|Olympic Airways
3032|El Al
3033|Ansett Airlines
3034|Etihad Airways
3035|Tap (Portugal)
3036|VASP (Brazil)
3037|EgyptAir
3038|Kuwait Airways
3039|Avianca
3040|Gulf Air (Bahrain)
3041|Balkan-Bulgarian Airlines
3042|Finnair
3043|Aer Lingus (Ireland)
3044|Air Lanka
3045|Nigeria Airways
3046|Cruzeiro do Sul (Brazil)
3047|Turkish Airlines
3048|Royal Air Maroc
3049|Tunis Air
3050|Icelandair
3051|Austrian Airlines
3052|LATAM Chile Airlines
3053|AVIACO (Spain)
3054|LADECO (Chile)
3055|LAB (Bolivia)
3056|Jet Airways (India)
3057|Virgin America
3058|Delta Air Lines
3059|DBA Airlines
3060|Northwest Airlines (USA)
3061|Continental Airlines
3062|Hapag-Lloyd Express
3063|U.S. Airways
3064|Adria Airways
3065|Air Inter
3066|Southwest Airlines (USA)
3067|Vanguard Airlines (USA)
3068|Air Astana
3069|Sun Country Airlines
3070|Pacific Southwest Airlines
3071|Air British Columbia (Canada)
3072|Cebu Pacific (Philippines)
3073|Air California
3074|Airlines
3075|Singapore Airlines
3076|Aeromexico
3077|Thai International Airlines
3078|China Airlines
3079|Jetstar Airways (Australia)
3080|Airlines
3081|Nordair (Canada)
3082|Korean Airlines
3083|Air Afrique
3084|Eva Airways (Taiwan)
3085|Midwest Express Airlines
3086|Carnival Airlines (USA)
3087|Metro Airlines
3088|Croatia Air
3089|Transaero (Russia)
3090|Uni Airways (Taiwan)
3091|Airlines
3092|Midway Airlines (USA)
3093|Airlines
3094|Zambia Airways
3095|Airlines
3096|Air Zimbabwe
3097|Spanair
3098|Asiana Airlines
3099|Cathay Pacific (Hong Kong)
3100|Malaysian Airline System
3101|Airlines
3102|Iberia (Spain)
3103|Garuda (Indonesia)
3104|Airlines
3105|Airlines
3106|Braathens S.A.F.E. (Norway)
3107|Airlines
3108|Airlines
3109|Airlines
3110|Airlines
3111|British Midland Airways
3112|Windward Island
3113|Airlines
3114|Airlines
3115|Airlines
3116|Airlines
3117|Venezolana International de Aviacion
3118|Valley International Airport
3119|Airlines
3120|Airlines
3121|Airlines
3122|Airlines
3123|Airlines
3124|Airlines
3125|Tan Airlines
3126|Talair (Papua New Guinea)
3127|TACA International
3128|Airlines
3129|Surinam Airways
3130|Sunworld International Airways
3131|VLM Airlines (Belgium)
3132|Frontier Airlines (USA)
3133|Sunbelt Airlines
3134|Airlines
3135|Sudan Airways
3136|Qatar Airways
3137|Singleton
3138|Simmons Airlines (USA)
3139|Airlines
3140|Airlines
3141|Airlines
3142|Airlines
3143|Scenic Airlines (USA)
3144|Virgin Atlantic (USA)
3145|San Juan Airlines
3146|Luxair (Luxembourg)
3147|Airlines
3148|Air Littoral (France)
3149|Airlines
3150|Airlines
3151|Air Zaire
3152|Airlines
3153|Airlines
3154|Princeville
3155|Airlines
3156|GO FLY Airline
3157|Airlines
3158|Airlines
3159|Provincetown-Boston Airways
3160|Airlines
3161|All Nippon Airways (Japan)
3162|Airlines
3163|Airlines
3164|Norontair (Canada)
3165|Airlines
3166|Airlines
3167|Aero Continente (Peru)
3168|Airlines
3169|Airlines
3170|Mount Cook
3171|Canadian Airlines
3172|National Airlines (USA)
3173|Airlines
3174|JetBlue Airways (USA)
3175|Middle East Air (Lebanon)
3176|Metroflight airlines (USA)
3177|AirTran Airways (USA)
3178|Mesa Air (USA)
3179|Airlines
3180|Westjet Airlines (Canada)
3181|Malev Hungarian Airlines
3182|LOT - Polish Airlines
3183|Oman Aviation Services
3184|LIAT (Antigua and Barbuda)
3185|LAV (Venezuela)
3186|LAP (Paraguay)
3187|Avianca Costa Rica
3188|Virgin Express (Belgium)
3189|Airlines
3190|Jugoslav Air (Serbia)
3191|Island Airlines (USA)
3192|Iran Air
3193|Indian Airlines
3194|Airlines
3195|Airlines
3196|Hawaiian Airlines
3197|Havasu Airlines
3198|Airlines
3199|Servicios Aereos Militares
3200|Guyana Airways
3201|Airlines
3202|Airlines
3203|Golden Pacific Airlines (USA)
3204|Freedom Airline Express (Kenya)
3205|Airlines
3206|China Eastern Airlines
3207|Airlines
3208|Airlines
3209|Airlines
3210|Airlines
3211|Norwegian Air Shuttle
3212|Dominicana de Aviacion
3213|Braathens Regional Airlines (Sweden)
3214|Airlines
3215|Dan-Air (United Kingdom)
3216|Greater Cumberland Regional Airport
3217|CSA Ceskoslovenske Aerolinie
3218|Crown Airways (USA)
3219|Compania Panamena de Aviacion
3220|Compania Faucett (Peru)
3221|Transportes Aeros Militares Ecuatorianos
3222|Command Airways (USA)
3223|Comair (South Africa)
3224|Airlines
3225|Airlines
3226|Skyways Express (Sweden)
3227|Airlines
3228|Cayman Airways
3229|Sociedad Ecuatorianas De Transportes Aereo
3230|Airlines
3231|Servicio Aero de Honduras
3232|Airlines
3233|Capitol Air
3234|Caribbean Airlines / West Indies Airways
3235|Brockway Air
3236|Air Arabia Airline (United Arab Emirates)
3237|Airlines
3238|Bemidji Airlines (USA)
3239|Bar Harbor Airlines (USA)
3240|Bahamasair (Bahamas)
3241|Avianca (Guatemala)
3242|Avensa (Venezuela)
3243|Austrian Airlines
3244|Airlines
3245|EasyJet (United Kingdom)
3246|Ryanair
3247|Gol Airlines (Brazil)
3248|Tam Airlines (Brazil)
3249|Airlines
3250|Airlines
3251|Aloha Airlines (USA)
3252|ALM Antilean Airlines
3253|America West Airlines
3254|Trump Airline
3255|Airlines
3256|Alaska Airlines
3257|Airlines
3258|Airlines
3259|American Trans Air
3260|Spirit Airlines (USA)
3261|Air China
3262|Reno Air, Inc. / American Airlines
3263|Aserca Airlines / Aero Servicio Carabobo (Venezuela)
3264|Airlines
3265|Airlines
3266|Air Seychelles
3267|Air Panama International
3268|Airlines
3269|Airlines
3270|Airlines
3271|Airlines
3272|Airlines
3273|Airlines
3274|Airlines
3275|Airlines
3276|Airlines
3277|Airlines
3278|Airlines
3279|Airlines
3280|Air Jamaica
3281|Air Djibouti
3282|Air Djibouti
3283|Airlines
3284|Aero Virgin Islands
3285|Aero Peru
3286|Aero Nicaraguenses
3287|Aero Coach Aviation
3288|Airlines
3289|Airlines
3290|Airlines
3291|Ariana Afghan Airlines
3292|Cyprus Airways
3293|Ecuatoriana de Aviación
3294|Ethiopian Airlines
3295|Kenya Airways
3296|Air Berlin
3297|TAROM / Romanian Air Transport
3298|Air Mauritius
3299|Wideroes Flyveselskap (Norway)
3300|Azul Airlines (Brazil)
3301|Wizz Air (Hungary)
3302|Flybe Air (United Kingdom)
3351|Affiliated Auto Rental
3352|American Intl Rent-a-car
3353|Brooks Rent-a-car
3354|Action Auto Rental
3355|Car rental agencies
3356|Car rental agencies
3357|Hertz Rent-a-car
3358|Car rental agencies
3359|Payless Car Rental
3360|Snappy Car Rental
3361|Airways Rent-a-car
3362|Altra Auto Rental
3363|Car rental agencies
3364|Agency Rent-a-car
3365|Car rental agencies
3366|Budget Rent a Car
3367|Car rental agencies
3368|Holiday Rent-a-wreck
3369|Car rental agencies
3370|Rent-a-wreck
3371|Car rental agencies
3372|Car rental agencies
3373|Car rental agencies
3374|Car rental agencies
3375|Car rental agencies
3376|Ajax Rent-a-car
3377|Car rental agencies
3378|Car rental agencies
3379|Car rental agencies
3380|Car rental agencies
3381|Europ Car
3382|Car rental agencies
3383|Car rental agencies
3384|Car rental agencies
3385|Tropical Rent-a-car
3386|Showcase Rental Cars
3387|Alamo Rent-a-car
3388|Car rental agencies
3389|Avis Rent-a-car
3390|Dollar Rent-a-car
3391|Europe By Car
3392|Car rental agencies
3393|National Car Rental
3394|Kemwell Group Rent-a-car
3395|Thrifty Rent-a-car
3396|Tilden Tent-a-car
3397|Car rental agencies
3398|Econo-car Rent-a-car
3399|Amerex Rent-a-Car
3400|Auto Host Cost Car Rentals
3401|Car rental agencies
3402|Car rental agencies
3403|Car rental agencies
3404|Car rental agencies
3405|Enterprise Rent-a-car
3406|Car rental agencies
3407|Car rental agencies
3408|Car rental agencies
3409|General Rent-a-car
3410|Car rental agencies
3411|Car rental agencies
3412|Car rental agencies
3413|Car rental agencies
3414|Godfrey Natl Rent-a-car
3415|Car rental agencies
3416|Car rental agencies
3417|Car rental agencies
3418|Car rental agencies
3419|Alpha Rent-a-car
3420|Ansa Intl Rent-a-car
3421|Allstae Rent-a-car
3422|Car rental agencies
3423|Avcar Rent-a-car
3424|Car rental agencies
3425|Automate Rent-a-car
3426|Car rental agencies
3427|Avon Rent-a-car
3428|Carey Rent-a-car
3429|Insurance Rent-a-car
3430|Major Rent-a-car
3431|Replacement Rent-a-car
3432|Reserve Rent-a-car
3433|Ugly Duckling Rent-a-car
3434|USA Rent-a-car
3435|Value Rent-a-car
3436|Autohansa Rent-a-car
3437|Cite Rent-a-car
3438|Interent Rent-a-car
3439|Milleville Rent-a-car
3440|Via Route Rent-a-Car
3441|Car rental agencies
3501|Holiday Inns
3502|Best Western Hotels & Resorts
3503|Sheraton Hotels and Resorts
3504|Hilton Hotels & Resorts
3505|Rocco Forte Hotels
3506|Golden Tulip Hotels
3507|Friendship Inns
3508|Quality Inns
3509|Marriott Hotels
3510|Days Inn
3511|Arabella Hotels
3512|Inter-continental Hotels
3513|Westin Hotels & Resorts
3514|AmeriSuites Hotels
3515|Rodeway Inns
3516|La Quinta Motor Inns
3517|Americana Hotels
3518|Sol Hotels
3519|Pullman International Hotels
3520|Meridien Hotels
3521|Forte Crest Hotels
3522|Tokyo Hotel
3523|Peninsula Hotels
3524|Welcomgroup Hotels
3525|Dunfey Hotels
3526|Prince Hotels
3527|Downtowner-passport Hotel
3528|Red Lion Hotels
3529|Canadian Pacific Hotels
3530|Renaissance Hotels
3531|Astir Hotels
3532|Sun Route Hotels
3533|Hotel Ibis
3534|Southern Pacific Hotels
3535|Hilton International
3536|Amfac Hotels
3537|ANA Hotel
3538|Concorde Hotels
3539|Summerfield Suites Hotels
3540|Iberotel Hotels
3541|Okura Hotels & Resorts
3542|Royal Hotels
3543|Four Seasons Hotels
3544|Ciga Hotels
3545|Shangri-La Hotels and Resorts
3546|Hotel Sierra
3547|Breakers Resort
3548|Melia Hotels International
3549|Auberge Des Governeurs
3550|Regal 8 Inns
3551|Mirage Hotels and Casino
3552|Coast Hotels
3553|Park Inns International
3554|Pinehurst Resort
3555|Treasure Island Hotel and Casino
3556|Barton Creek Resort
3557|Manhattan East Suite Hotels
3558|Jolly Hotels
3559|Candleood Suites
3560|Alladin Resort and Casino
3561|Golden Nugget
3562|Comfort Inns
3563|Journey’s End Motels
3564|Sam Town Hotel and Casino
3565|Relax Inns
3566|Garden Place Hotel
3567|Soho Grand Hotel
3568|Ladbroke Hotels
3569|Tribeca Grand Hotels
3570|Grand Met Forum Hotels
3571|Grand Wailea Hotels
3572|Miyako Hotels & Resorts
3573|Sandman Hotels
3574|Venture Inns
3575|Vagabond Hotels
3576|La Quinta Resort
3577|Mandarin Oriental Hotel
3578|Bavarian Inn Lodge
3579|Hotel Mercure
3580|Hotel Del Coronado
3581|Delta Hotels
3582|California Hotel and Casino
3583|Radisson Blue Hotel
3584|Princess Hotels International
3585|Hungary Hotels
3586|Sokos Hotels
3587|Doral Hotels
3588|Helmsley Hotels
3589|Doral Golf Resort
3590|Fairmont Hotels
3591|Sonesta Hotels
3592|Omni Hotels & Resorts
3593|Cunard Hotels
3594|Arizona Biltmore, A Waldorf Astoria Resort
3595|Hospitality International
3596|Wynn Las Vegas
3597|Riverside Resort and Casino
3598|Regent Hotels & Resorts
3599|Pannonia Hotels
3600|Saddlebrook Resort
3601|TradeWinds Island Grand Resort
3602|Hudson Hotel
3603|Noah's Ark Hotel and Resort
3604|Hilton Garden Inn
3605|Jurys Inn
3606|Jefferson Hotel
3607|Fontainebleau Resort
3608|Gaylord Opryland Resort
3609|Gaylord Palms Resort
3610|Gaylord Texan Resort
3611|C'mon Inn Hotel & Suites
3612|Movenpick Hotels & Resorts
3613|Microtel Inn and Suites
3614|AmericInn
3615|Travelodge Hotels
3616|Hermitage Hotels
3617|America’s Best Value Inn
3618|Great Wolf Resorts
3619|Aloft Hotels
3620|Binions Horseshoe Club
3621|Extended Stay
3622|Merlin Hotel (Perth)
3623|Dorint Hotels & Resort
3624|Lady Luck Hotel and Casino
3625|Hotel Universal
3626|Prince Hotels / Studio Plus Hotel
3627|Extended Stay America
3628|Excalibur Hotel and Casino
3629|Dan Hotels
3630|Extended Stay Deluxe
3631|Sleep Inn
3632|The Phoenician Resort
3633|Rank Hotels
3634|Swissôtel Hotels & Resorts
3635|Reso Hotels
3636|Sarova Hotels
3637|Ramada Inns
3638|Howard Johnson Hotels
3639|Mount Charlotte Hotels
3640|Hyatt Hotels/International
3641|Sofitel Hotels & Resorts
3642|Novotel Sieh (Accor)
3643|Steigenberger Hotels and Resorts
3644|Econo-Travel Motor Hotel
3645|Queens Moat Houses
3646|Swallow Hotels
3647|HUSA Hotels
3648|De Vere Hotels
3649|Radisson Hotels
3650|Red Roof Inns
3651|Imperial London Hotels
3652|Embassy Suites Hotels by Hilton
3653|Penta Hotels
3654|Loews Hotels
3655|Scandic Hotels
3656|Sara Hotels
3657|Oberoi Hotels & Resorts
3658|New Otani Hotels
3659|Taj Hotels Intl
3660|Knights Inn
3661|Metropole Hotel and SPA
3662|Circus Circus Hotel and Casino
3663|Hoteles El Presidente
3664|Flag Inns
3665|Hampton Inns by Hilton
3666|Stakis Hotels
3667|Luxor Hotel and Casino
3668|Maritim
3669|Eldorado Hotel and Casino
3670|Arcade Hotel
3671|Arctia Hotels
3672|Campanile Hotel
3673|Ibusz Hotels
3674|Rantasipi Hotels
3675|Interhotel Cedok
3676|Monte Carlo Hotel and Casino
3677|Climat De France Hotels
3678|Cumulus Hotels
3679|Silver Legacy Hotel and Casino
3680|Hoteis Othan
3681|Adams Mark Hotels
3682|Sahara Hotel and Casino
3683|Bradbury Suites
3684|Budget Host Hotels
3685|Budgetel
3686|Suisse Chalet Hotels
3687|Clarion Hotels
3688|Compri Hotel Bucks County
3689|Consort Hotel
3690|Courtyard by Marriott Hotel
3691|Dillon Inn
3692|DoubleTree by Hilton
3693|Drury Hotels
3694|Economy Inns Of America
3695|Embassy Suites by Hilton
3696|Excel Inn
3697|Fairfield Hotel by Marriott
3698|Harley Hotel
3699|Midway Motor Lodge
3700|Motel 6
3701|La Mansion Del Rio
3702|Registry Hotels
3703|Residence Inn by Marriott
3704|Royce Hotel
3705|Sandman Inn
3706|Shilo Inn
3707|Shoneys Inn
3708|Virgin River Hotel and Casino
3709|Super 8 Motel
3710|Ritz-Carlton Hotel
3711|Flag Inns (Australia)
3712|Buffalo Bills Hotel and Casino
3713|Quality Pacific Hotel
3714|Four Seasons Hotels (Australia)
3715|Fairfield Inn
3716|Carlton Hotels
3717|City Lodge Hotels
3718|Karos Hotels
3719|Protea Hotels by Marriott
3720|Southern Sun Hotels
3721|Conrad Hotels
3722|Wyndham Hotels & Resorts
3723|Rica Hotels
3724|Inter Nor Hotels
3725|Sea Pines Resort
3726|Rio Suites
3727|Broadmoor Hotel
3728|Ballys Hotel and Casino
3729|Nugget Casino Resort
3730|MGM Grand Hotel
3731|Harrah’s Hotels and Casinos
3732|Opryland Hotel
3733|Boca Raton Resort and Club
3734|Harvey Bristol Hotels
3735|Masters Economy Inns
3736|Colorado Belle Edgewater Resort
3737|Riviera Hotel and Casino
3738|Tropicana Resort and Casino
3739|Woodside Hotels and Resorts
3740|Towneplace Suites
3741|Millennium Times Square New York
3742|Club Med
3743|Atlanta Biltmore Hotel and Apartments
3744|Carefree Resorts
3745|St. Regis Hotel
3746|The Eliot Hotel
3747|Club Corporation / Club Resorts
3748|Wellesley Inns
3749|Beverly Hills Hotel
3750|Crowne Plaza Hotels
3751|Homewood Suites by Hilton
3752|Peabody Hotels
3753|Greenbriar Resorts
3754|Amelia Island Plantation
3755|Homestead Hotels
3756|South Seas Island Resort
3757|Canyon Ranch
3758|Kahala Mandarin Oriental Hotel
3759|Orchid At Mauna Lani
3760|Halekulani Hotel / Waikiki Parc
3761|Primadonna Hotel and Casino
3762|Whiskey Pete’s Hotel and Casino
3763|Chateau Elan Winery and Resort
3764|Beau Rivage Hotel and Casino
3765|Bellagio Resort and Casino
3766|Fremont Hotel and Casino
3767|Main Street Station Casino Brewery Hotel
3768|Silver Star Hotel and Casino
3769|Stratosphere Hotel and Casino
3770|Springhill Suites
3771|Caesars Hotel and Casino
3772|Nemacolin Woodlands
3773|Venetian Resort Hotel and Casino
3774|New York-New York Hotel & Casino
3775|Sands Resort
3776|Nevele Grande Resort and Country Club
3777|Mandalay Bay Resort
3778|Four Points Hotels
3779|W Hotels
3780|Disneyland Resorts
3781|Patricia Grand Resort Hotels
3782|Rosen Hotel and Resorts
3783|Town and Country Resort and Convention Center
3784|First Hospitality Hotels
3785|Outrigger Hotels and Resorts
3786|Ohana Hotels of Hawaii
3787|Caribe Royal Orlando Resort Suite and Villas
3788|Ala Moana Honolulu by Mantra
3789|Smugglers Notch Resort
3790|Raffles Hotels & Resorts
3791|Staybridge Suites
3792|Claridge Casino Hotel
3793|The Flamingo Hotels
3794|Grand Casino Hotel & Resort
3795|Paris Las Vegas Hotel
3796|Peppermill Hotel Casino
3797|The Atlantic Club Casino Hotel
3798|Embassy Vacation Resort
3799|Hale Koa Hotel
3800|Homestead Suites
3801|Wilderness Hotel and Resort
3802|The Palace Hotel
3803|The Wigwam Golf Resort and Spa
3804|The Diplomat Country Club and Spa
3805|The Atlantic Hotel
3806|Princeville Resort
3807|Element Hotel
3808|LXR (Luxury Resorts)
3809|Settle Inn
3810|La Costa Resort
3811|Premier Travel Inns
3812|Hyatt Place
3813|Hotel Indigo
3814|The Roosevelt Hotel NY
3815|Nickelodeon Family Suites by Holiday Inn
3816|Home2 Suites by Hilton
3817|Affinia Hotels
3818|Mainstay Suites
3819|Oxford Suites
3820|Jumeirah Essex House
3821|Caribe Royal Orlando Resort Suite and Villas
3822|Crossland Economy Studios Hotels
3823|Grand Sierra Resort
3824|Aria Hotels
3825|Vdara Hotel & Spa
3826|Hotel am Steinplatz
3827|The Galt House Hotel by Wyndham
3828|Cosmopolitan of Las Vegas
3829|Country Inn By Carlson
3830|Park Plaza Hotel
3831|Waldorf Astoria Hotels & Resorts
3832|Curio Hotels Country Inn by Hilton
3833|Canopy Hotels by Hilton
3834|Baymont Inn & Suites
3835|Dolce Hotels and Resorts
3836|Hawthorn by Wyndham
3837|Hoshino Resorts
3838|Kimpton Hotels
3882|Cash collection (cashing)
4011|Railroads - Freight
4111|Transportation-Suburban and Local Commuter Passenger, including Ferries
4112|Passenger Railways
4119|Ambulance Services
4121|Taxicabs and Limousines
4131|Bus Lines
4214|Motor Freight Carriers,Trucking-Local/Long Distance, Moving and Storage Companies, Local Delivery
4215|Courier Services - Air and Ground, Freight Forwarders
4225|Public Warehousing-Farm Products, Refrigerated Goods, Household Goods Storage
4304|Miscellaneous
4411|Cruise Lines
4457|Boat Leases and Boat Rentals
4468|Marinas, Marine Service/Supplies
4511|Air Carriers, Airlines
4582|Airports, Airport Terminals, Flying Fields
4722|Travel Agencies and Tour Operators
4723|Package Tour Operators (Germany Only)
4729|Passenger transportation services
4761|Telemarketing of Travel Related Services and Vitamins
4784|Bridge and Road Fees, Tolls
4785|Miscellaneous
4789|Transportation Services
4812|Telecommunication Equipment Including Telephone Sales
4813|Key-Entry Telecom Merchant providing single local and long-distance phone calls using a central access number in a non-face-to-face environment using key entry
4814|Telecommunication Services
4815|Telephone services
4816|Computer Network/Information Services
4821|Telegraph Services
4829|Wire Transfer Money Orders / Money Transfer
4899|Cable, Satellite, and Other Pay Television and Radio Services
4900|Utilities - Electric, Gas, Heating Oil, Sanitary, Water
5013|Motor Vehicle Supplies and New Parts
5021|Office and Commercial Furniture
5039|Construction Materials
5044|Office, Photographic, Photocopy and Microfilm Equipment
5045|Computers, Computer Peripheral Equipment, Software
5046|Commercial Equipment
5047|Dental / Laboratory / Medical / Ophthalmic Hospital Equipment and Supplies
5051|Metal Service Centers and Offices
5065|Electrical Parts and Equipment
5072|Hardware Equipment and Supplies
5074|Plumbing and Heating Equipment
5085|Industrial Supplies
5094|Precious Stones and Metals, Watches and Jewelry
5099|Durable Goods
5111|Stationery, Office Supplies, Printing and Writing Paper
5122|Drugs, Drug Proprietors and Druggists Sundries
5131|Piece Goods, Notions, and Other Dry Goods
5137|Men’s, Women’s and Children’s Uniforms and Commercial Clothing
5139|Commercial Footware
5169|Chemicals and Allied Products
5172|Petroleum and Petroleum Products
5192|Books, Periodicals and Newspapers
5193|Florists Supplies, Nursery Stock and Flowers
5198|Paints, Varnishes and Supplies
5199|Non-Durable Goods
5200|Home Supply Warehouse Stores
5211|Building Materials, Lumber Stores
5231|Glass, Paint, Wallpaper Stores
5251|Hardware Stores
5261|Lawn and Garden Supply Stores
5262|Marketplaces
5271|Mobile Home Dealers
5292|Miscellaneous
5295|Miscellaneous
5297|Online retail stores
5298|Internet Shopping Grocery Store
5299|Warehouse Club Gas
5300|Wholesale Clubs
5309|Duty Free Stores
5310|Discount Stores
5311|Department Stores
5331|Variety Stores
5399|Miscellaneous General Merchandise Stores
5411|Grocery Stores, Supermarkets
5415|Miscellaneous
5422|Freezer and Locker Meat Provisioners
5441|Candy, Nut and Confectionery Stores
5451|Dairy Products Stores
5462|Bakeries
5499|Miscellaneous Food Stores - Convenience Stores, Markets, Specialty Stores, and Vending Machines
5511|Automobile and Truck Dealers - Sales, Service, Repairs, Parts and Leasing
5521|Automobile and Truck Dealers-(Used Only)-Sales
5531|Auto shops and household goods
5532|Automotive Tire Stores
5533|Automotive Parts and Accessories Stores
5541|Service Stations (With or Without Ancillary Services)
5542|Fuel Dispenser, Automated
5551|Boat Dealers
5552|Electric car charging stations
5561|Camper Dealers, Recreational and Utility Trailers
5571|Motorcycle Shops and Dealers
5592|Motor Home Dealers
5598|Snowmobile Dealers
5599|Miscellaneous Automotive, Aircraft, and Farm Equipment Dealers
5611|Men’s and Boys’ Clothing and Accessories Stores
5621|Women’s Ready to Wear Stores
5631|Women’s Accessory and Specialty Stores
5641|Children’s and Infants’ Wear Stores
5651|Family Clothing Stores
5655|Sports Apparel, and Riding Apparel Stores
5661|Shoe Stores
5681|Furriers and Fur Shops
5691|Men’s and Women’s Clothing Stores
5697|Alterations, Mending, Seamstresses, Tailors
5698|Wig and Toupee Shops
5699|Accessory and Apparel Stores - Miscellaneous
5712|Equipment, Furniture and Home Furnishings Stores (except Appliances)
5713|Floor Covering Stores
5714|Drapery, Upholstery and Window Coverings Stores
5715|Wholesalers of alcohol
5718|Fireplace, Fireplace Screens and Accessories Stores
5719|Miscellaneous House Furnishing Specialty Shops
5722|Household Appliance Stores
5732|Electronics Sales
5733|Music Stores - Musical Instruments, Pianos and Sheet Music
5734|Computer Software Stores
5735|Record Shops
5811|Caterers
5812|Eating Places and Restaurants
5813|Bars, Cocktail Lounges, Discotheques, Nightclubs and Taverns-Drinking Places (Alcoholic Beverages)
5814|Fast Food Restaurants
5815|Digital Goods: Books, Movies, Music
5816|Digital Goods: Games
5817|Digital Goods: Applications (Excludes Games)
5818|Digital Goods: Large Digital Goods Merchant / Digital Goods: Multi-Category
5832|Antique Shops - Sales, Repairs, and Restoration Services
5912|Drug Stores and Pharmacies
5921|Package Stores - Beer, Wine and Liquor
5931|Second Hand Stores, Used Merchandise Stores
5932|Antique Shops-Sales, Repairs and Restoration Services
5933|Pawn Shops
5935|Wrecking and Salvage Yards
5937|Antique Reproduction Stores
5940|Bicycle Shops-Sales and Service
5941|Sporting Goods Stores
5942|Book Stores
5943|Office, School Supply and Stationery Stores
5944|Clock, Jewelry, Watch and Silverware Stores
5945|Game, Toy and Hobby Shops
5946|Camera and Photographic Supply Stores
5947|Card, Gift, Novelty and Souvenir Shops
5948|Leather Goods and Luggage Stores
5949|Fabric, Needlework, Piece Goods and Sewing Stores
5950|Crystal and Glassware Stores
5960|Direct Marketing Insurance Services
5961|Mail Order Houses Including Catalog Order Stores
5962|Direct Marketing - Travel Related Arrangement Services
5963|Door-to-Door Sales
5964|Direct Marketing-Catalog Merchants
5965|Direct Marketing - Combination Catalog and Retail Merchant
5966|Direct Marketing - Outbound Telemarketing Merchants
5967|Direct Marketing - Inbound Telemarketing Merchants
5968|Direct Marketing - Continuity / Subscription Merchants
5969|Direct Marketing - Other Direct Marketers
5970|Artist Supply Stores, Craft Shops
5971|Art Dealers and Galleries
5972|Stamp and Coin Stores - Philatelic and Numismatic Supplies
5973|Religious Goods Stores
5974|Rubber Stamp Store
5975|Hearing Aids - Sales, Service, Supply Stores
5976|Orthopedic Goods - Artificial Limb Stores
5977|Cosmetic Stores
5978|Typewriter Stores - Rentals, Sales, Service
5983|Fuel Dealers - Coal, Fuel Oil, Liquefied Petroleum, Wood
5992|Florists
5993|Cigar Stores and Stands
5994|News Dealers and Newsstands
5995|Pet Shops, Pet Food and Supplies
5996|Swimming Pools - Sales and Supplies
5997|Electric Razor Stores - Sales and Service
5998|Tent and Awning Shops
5999|Miscellaneous and Specialty Retail Stores
6010|Member Financial Institution - Manual Cash Disbursements
6011|Member Financial Institution - Automated Cash Disbursements
6012|Member Financial Institution - Merchandise And Services
6022|Financial Institution (internal RCL)
6023|State Banks (RCL Internal)
6025|National Banks (RCL Internal)
6026|National Banks Non Federal (RCL Internal)
6028|Unincorporated Private Banks (RCL Internal)
6050|Quasi Cash - Member Financial Institution
6051|Quasi Cash - Merchant
6211|Securities - Brokers and Dealers
6236|Aserca Airlines / Aero Servicio Carabobo (Venezuela)
6300|Insurance Sales, Underwriting and Premiums
6381|Insurance - Premiums
6399|Insurance
6513|Real Estate Agents and Managers - Rentals
6529|Remote Stored Value Load - Member Financial Institution
6530|Remove Stored Value Load - Merchant
6531|Payment for services - money transfers
6532|Payment Transaction - Financial Institution
6533|Payment operation - seller
6534|Money Transfer - Financial Institution
6535|Value Purchase - Member Financial Institution
6536|MoneySend Intracountry
6537|MoneySend Intercountry
6538|MoneySend Funding
6539|Funding Transaction (Excluding MoneySend)
6540|POI (Point of Interaction) Funding Transactions (Excluding MoneySend)
6611|Overpayments
6760|Savings Bonds
7011|Hotels and resorts
7012|Timeshares
7032|Sporting and Recreational Camps
7033|Campgrounds and Trailer Parks
7210|Cleaning, Garment and Laundry Services
7211|Laundry Services - Family and Commercial
7216|Dry Cleaners
7217|Carpet and Upholstery Cleaning
7221|Photographic Studios
7230|Barber and Beauty Shops
7251|Hat Cleaning Shops, Shoe Repair Shops, Shoe Shine Parlors
7261|Funeral Service and Crematories
7272|Escort Services
7273|Dating Services
7276|Tax Preparation Service
7277|Debt, Marriage, Personal - Counseling Services
7278|Buying / Shopping Clubs, Services
7280|Hospital Patient - Personal Funds Withdrawal
7295|Babysitting Services
7296|Clothing Rental - Costumes, Uniforms and Formal Wear
7297|Massage Parlors
7298|Health and Beauty Spas
7299|Other Services
7311|Advertising Services
7321|Consumer Credit Reporting Agencies
7322|Debt collection agencies
7332|Blueprinting and Photocopying Services
7333|Commercial Art, Graphics, Photography
7338|Quick Copy, Reproduction and Blueprinting Services
7339|Stenographic and Secretarial Support Services
7342|Exterminating and Disinfecting Services
7349|Cleaning and Maintenance, Janitorial Services
7361|Employment Agencies and Temporary Help Services
7372|Computer Programming, Data Processing and Integrated System Design Services
7375|Information Retrieval Services
7379|Computer Maintenance, Repair And Services
7389|Business Services
7392|Consulting, Management and Public Relations Services
7393|Detective Agencies, Protective Agencies, Security Services including Armored Cars, Guard Dogs
7394|Equipment Rental and Leasing Services, Furniture Rental, Tool Rental
7395|Photo Developing, Photofinishing Laboratories
7399|Business Services
7511|Truck parking
7512|Automobile Rental Agency
7513|Truck Rental
7519|Motor Home and Recreational Vehicle Rental
7523|Automobile Parking Lots and Garages
7524|Express Payment Service Merchants - Parking Lots and Garages
7531|Automotive Body Repair Shops
7534|Tire Retreading and Repair Shops
7535|Automotive Paint Shops
7538|Automotive Service Shops
7542|Car Washes
7549|Towing Services
7622|Electronic Repair Shops
7623|Air Conditioning and Refrigeration Repair Shops
7629|Appliance Repair Shops, Electrical and Small
7631|Clock, Jewelry and Watch Repair Shops
7641|Furniture - Reupholstery, Repair and Refinishing
7692|Welding Repair
7699|Miscellaneous Repair Shops and Related Services
7800|Government Owned Lottery
7801|Government-Licensed Casinos (Online or Internet Gambling)
7802|Government-Licensed Horse / Dog Racing
7829|Motion Picture and Video Tape Production and Distribution
7832|Motion Picture Theaters
7833|Express Payment Service — Motion Picture Theater
7841|DVD/Video Tape Rental Stores
7911|Dance Halls, Schools and Studios
7922|Theatrical Producers (Except Motion Pictures), Ticket Agencies
7929|Bands, Orchestras and Miscellaneous Entertainers
7932|Pool and Billiard Establishments
7933|Bowling Alleys
7941|Athletic Fields, Commercial Sports, Professional Sports Clubs, Sports Promoters
7991|Tourist Attractions and Exhibits
7992|Golf Courses, Public
7993|Video Amusement Game Supplies
7994|Video Game Arcades and Establishments
7995|Gambling Transactions, Betting
7996|Amusement Parks, Carnivals, Circuses, Fortune Tellers
7997|Clubs-Country Clubs, Membership (Athletic, Recreation, Sports), Private Golf Courses
7998|Aquariums, Dolphinariums, Zoos and Seaquariums
7999|Recreation Services
8011|Doctors
8021|Dentists and Orthodontists
8031|Osteopathic Physicians
8041|Chiropractors
8042|Optometrists and Ophthalmologists
8043|Opticians, Optical Goods and Eyeglasses
8044|Optical Goods and Eyeglasses
8049|Chiropodists, Podiatrists
8050|Nursing and Personal Care Facilities
8062|Hospitals
8071|Dental and Medical Laboratories
8099|Health Practitioners, Medical Services
8110|Attorneys, Legal Services
8111|Attorneys, Legal Services
8211|Schools, Elementary and Secondary
8220|Colleges, Universities, Professional Schools and Junior Colleges
8241|Schools, Correspondence
8244|Schools, Business and Secretarial
8249|Schools, Trade and Vocational
8299|Schools And Educational Services
8351|Child Care Services
8398|Organizations, Charitable and Social Service
8641|Associations - Civic, Social and Fraternal
8651|Organizations, Political
8661|Organizations, Religious
8664|Miscellaneous
8675|Automobile Associations
8699|Organizations, Membership
8734|Testing Laboratories (Non-Medical)
8743|Testing Laboratories (Non-Medical)
8911|Architectural, Engineering and Surveying Services
8931|Accounting, Auditing and Bookkeeping Services
8999|Professional services
9034|I-Purchasing Pilot
9211|Court Costs Including Alimony and Child Support
9222|Fines
9223|Bail and Bond Payments
9311|Tax Payments
9399|Government Services
9401|I-Purchasing Pilot
9402|Postal Services - Government Only
9405|Intra-Government Purchases - Government Only
9406|Government Owned Lottery
9411|Government loan payments
9700|Automated Referral Service
9701|Visa Credential Server
9702|GCAS Emergency Services
9751|UK Supermarkets, Electronic Hot File
9752|UK Petrol Stations, Electronic Hot File
9754|Government-Licensed Horse / Dog Racing
9950|Intra-Company Purchases
9999|Miscellaneous`
